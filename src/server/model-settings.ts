import { ModelSettings } from "../drafting/models.ts";
import { AppError } from "../errors.ts";
import type { Env } from "./env.ts";

/** The model settings of the environment. Throws `model-unavailable` when one of them is malformed. */
export function modelSettings(env: Env): ModelSettings {
  const parsed = ModelSettings.safeParse(env);
  if (parsed.success) return parsed.data;
  const name = parsed.error.issues[0]?.path.join(".") ?? "a model setting";
  throw new AppError("model-unavailable", `${name} is not valid. Correct the setting and start again.`);
}
