import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

interface Props {
  title: string;
  size: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is drawn while it is open and loaded when it is first asked for. What had the focus has it again afterwards. */
export default function Sheet({ title, size, onClose, children }: Props) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size={size} returnFocus={false}>
      {children}
    </Modal>
  );
}

/** Where what had the focus is gone or can no longer be pressed, its pane has it. */
function useReturnFocus(): void {
  // While it is drawn for the first time the focus is still where it was.
  const [from] = useState(() => {
    const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    return { element, pane: element?.closest<HTMLElement>("[data-pane]") ?? null };
  });
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const now = document.activeElement;
        if (now && now !== document.body && !now.closest("[role=dialog]")) return;
        const { element, pane } = from;
        const usable = element?.isConnected && !element.matches(":disabled") && element !== document.body;
        (usable ? element : pane)?.focus({ preventScroll: true });
      });
    },
    [from],
  );
}
