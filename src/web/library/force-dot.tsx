import { IconCircle, IconCircleFilled } from "@tabler/icons-react";

/** Filled for in force, hollow for not; the words beside it say the same. */
export function ForceDot({ on }: { on: boolean }) {
  const Icon = on ? IconCircleFilled : IconCircle;
  return <Icon size={9} aria-hidden className="force-dot" data-on={on || undefined} />;
}
