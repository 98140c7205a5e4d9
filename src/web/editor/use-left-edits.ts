import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Person } from "../../vocabulary.ts";

/**
 * Sends what a closed tab left unsaved on this device, at the start and when the network is back, whichever screen is open. What
 * cannot be sent stays on the device and is tried again.
 */
export function useLeftEdits(person: Person | undefined): void {
  const client = useQueryClient();
  const reviewerId = person?.role === "reviewer" ? person.id : undefined;
  useEffect(() => {
    if (!reviewerId) return;
    const send = () =>
      void import("./open-sessions.ts").then(({ sendLeftEdits }) => sendLeftEdits(client, reviewerId)).catch(() => {});
    send();
    addEventListener("online", send);
    return () => removeEventListener("online", send);
  }, [client, reviewerId]);
}
