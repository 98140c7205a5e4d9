import { api, keys } from "./api.ts";

/** Messages of a chat fetched at first, and more with each look further back. */
export const PAGE_OF_MESSAGES = 60;

/** An answer that a screen cannot be drawn without: where the screen looks for it, and how it is had. */
export interface FirstData {
  queryKey: readonly unknown[];
  queryFn: () => Promise<unknown>;
}

/**
 * Asks for what the screen at `pathname` shows first, while its code is still on the way: the network is then waited for once and
 * not twice. Who asks is always needed. A failure shows on the screen, which asks again.
 */
export function beginFirstData(pathname: string): FirstData[] {
  const caseFileId = /^\/case-files\/([^/]+)$/.exec(pathname)?.[1];
  return [
    begin(keys.session, api.session),
    ...(caseFileId
      ? [
          begin(keys.caseFile(caseFileId), () => api.caseFile(caseFileId)),
          begin([...keys.messages(caseFileId), PAGE_OF_MESSAGES], () => api.conversation(caseFileId, PAGE_OF_MESSAGES)),
        ]
      : []),
    ...(pathname.startsWith("/library") ? [begin(keys.library, api.libraryEditions)] : []),
  ];
}

/** The first to ask has the answer that is under way; whoever asks again asks anew. */
function begin(queryKey: readonly unknown[], load: () => Promise<unknown>): FirstData {
  let underWay: Promise<unknown> | null = load();
  // Without a reader yet a failure would count as one that nobody handles.
  underWay.catch(() => undefined);
  return {
    queryKey,
    queryFn: () => {
      const answer = underWay ?? load();
      underWay = null;
      return answer;
    },
  };
}
