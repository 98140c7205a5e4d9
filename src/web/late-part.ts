import type { ComponentType } from "react";

/** A part of the interface whose code is loaded when it is needed. */
export interface LatePart<Props> {
  /** Loads it once; a load that failed is tried again with the next call. */
  load: () => Promise<ComponentType<Props>>;
  /** The part itself once it is here. */
  loaded: ComponentType<Props> | null;
}

export function latePart<Props>(get: () => Promise<{ default: ComponentType<Props> }>): LatePart<Props> {
  const part: LatePart<Props> = {
    loaded: null,
    load: async () => {
      part.loaded = (await get()).default;
      return part.loaded;
    },
  };
  return part;
}
