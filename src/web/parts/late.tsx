import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";
import { type LatePart, latePart } from "../late-part.ts";
import { untilLoaded } from "../lazily.ts";

/**
 * Draws a part whose code is loaded when it is first drawn, with `waiting` in its place until then; a failure goes to the boundary
 * around it. React holds a part that suspends back for 300 ms once something stood in its place, and a reader waits for nothing;
 * this draws it as soon as it is here. Parts that have to come together suspend (`lazily`).
 */
export function Late<Props extends object>(given: { part: LatePart<Props>; props: Props; waiting?: ReactNode }) {
  const { part, props, waiting } = given;
  const [Shown, setShown] = useState<ComponentType<Props> | null>(() => part.loaded);
  const [failure, setFailure] = useState<{ cause: unknown } | null>(null);
  useEffect(() => {
    if (Shown) return;
    let wanted = true;
    untilLoaded(part.load).then(
      (loaded) => wanted && setShown(() => loaded),
      (cause: unknown) => wanted && setFailure({ cause }),
    );
    return () => {
      wanted = false;
    };
  }, [part, Shown]);
  if (failure) throw failure.cause;
  return Shown ? <Shown {...props} /> : waiting;
}

/** A component that is drawn like any other and loaded when it first is; `waiting` draws what stands in its place until then. */
export function late<Props extends object>(
  get: () => Promise<{ default: ComponentType<Props> }>,
  waiting: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const part = latePart(get);
  return (props) => createElement(Late<Props>, { part, props, waiting: waiting(props) });
}
