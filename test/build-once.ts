import { build } from "../scripts/build.mjs";

/** The tests from outside run what users run: the built Worker. */
export default function setup(): void {
  build({ stdio: ["ignore", "ignore", "inherit"] });
}
