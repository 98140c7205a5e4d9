import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, keys } from "../api.ts";
import type { QueueStanding } from "../api-types.ts";
import { showToast } from "../shell/toasts.ts";
import { count } from "../words.ts";

interface Deed {
  ids: string[];
  set: QueueStanding;
  /** What was done, before the number: "Assigned to Dr. Okafor". */
  done: string;
}

/** Changes case files together, and offers to take it back. */
export function useQueueChanges(onDone?: () => void) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.caseFiles }),
      client.invalidateQueries({ queryKey: ["case-file"] }),
    ]);
  return useMutation({
    mutationFn: ({ ids, set }: Deed) => api.changeQueue(ids.map((caseFileId) => ({ caseFileId, set }))),
    onSuccess: async ({ undo }, { done, ids }) => {
      showToast({
        message: `${done}: ${count(ids.length, "case file")}.`,
        undo: async () => {
          const { left } = await api.changeQueue(undo);
          await refresh();
          if (left.length > 0) {
            showToast({
              message: `${count(left.length, "case file")} had been changed by somebody else and stayed so.`,
            });
          }
        },
      });
      onDone?.();
      await refresh();
    },
  });
}
