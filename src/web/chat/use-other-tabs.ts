import { useCallback, useEffect, useRef } from "react";

/** Tells other tabs with the same case that its conversation has changed, and is told by them. */
export function useOtherTabs(caseFileId: string, onChange: () => void): () => void {
  const told = useRef(onChange);
  told.current = onChange;
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const open = new BroadcastChannel(`rationale.conversation.${caseFileId}`);
    open.onmessage = () => told.current();
    channel.current = open;
    return () => {
      channel.current = null;
      open.close();
    };
  }, [caseFileId]);
  return useCallback(() => channel.current?.postMessage("changed"), []);
}
