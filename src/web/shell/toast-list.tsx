import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useShortcut } from "../shortcuts.ts";
import { dismissToast, type Toast, undoToast, useToasts } from "./toasts.ts";

/** A note without a way back goes by itself; a reader who points at it keeps it. */
const STAYS_MS = 8_000;

/** The notes at the lower edge, read out as they come; Z takes the newest deed back. */
export function ToastList() {
  const toasts = useToasts();
  useShortcut({
    id: "toast.undo",
    keys: ["z", "mod+z"],
    label: "Undo what was just done",
    where: "Everywhere",
    run: () => void undoToast(),
    enabled: toasts.some(({ undo }) => undo),
  });
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const goes = !toast.undo && !toast.failed && !held;
  useEffect(() => {
    if (!goes) return;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [goes, toast.id]);
  return (
    <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      {toast.failed ? <IconAlertTriangle size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
      <span>{toast.message}</span>
      {toast.undo && (
        <button type="button" className="page-link" onClick={() => void undoToast(toast.id)}>
          Undo
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismissToast(toast.id)}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}
