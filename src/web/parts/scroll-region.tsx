import type { ComponentProps } from "react";

/** A part of the page that scrolls by itself, reachable by keyboard so that it can be scrolled without a mouse. */
export function ScrollRegion(props: ComponentProps<"section"> & { "aria-label": string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the region's text is out of reach for the keyboard.
  return <section tabIndex={0} {...props} />;
}
