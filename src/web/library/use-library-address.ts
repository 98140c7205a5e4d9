import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";

export type LibraryView = "browse" | "imports" | "coverage";

export interface LibraryAddress {
  /** The day whose editions count everywhere on the screen; today where the address names none. */
  date: string;
  q: string;
  /** Source or line of the time line; null: everything in force. */
  of: string | null;
  excerptId: string | null;
  view: LibraryView;
  /** Imported edition that is looked at. */
  editionId: string | null;
}

const PATH = "/library";

/** What the address says, and the address of another place: `/library/EXCERPT?date=&q=&source=&view=&edition=`. */
export function useLibraryAddress() {
  const [path, navigate] = useLocation();
  const [search] = useSearchParams();
  const text = search.toString();
  const address = useMemo(() => readAddress(path, new URLSearchParams(text)), [path, text]);
  const hrefOf = useCallback((change: Partial<LibraryAddress>) => writeAddress({ ...address, ...change }), [address]);
  const go = useCallback((change: Partial<LibraryAddress>) => navigate(hrefOf(change)), [navigate, hrefOf]);
  return { address, hrefOf, go };
}

function readAddress(path: string, search: URLSearchParams): LibraryAddress {
  const named = path.startsWith(`${PATH}/`) ? decodePath(path.slice(PATH.length + 1)) : "";
  const view = search.get("view");
  const date = search.get("date") ?? "";
  return {
    date: isDay(date) ? date : today(),
    q: search.get("q") ?? "",
    of: search.get("source"),
    excerptId: named || search.get("excerpt"),
    view: view === "imports" || view === "coverage" ? view : "browse",
    editionId: search.get("edition"),
  };
}

function writeAddress({ date, q, of, excerptId, view, editionId }: LibraryAddress): string {
  const search = new URLSearchParams();
  if (date !== today()) search.set("date", date);
  if (view === "browse") {
    if (q) search.set("q", q);
    if (of) search.set("source", of);
  } else {
    search.set("view", view);
    if (view === "imports" && editionId) search.set("edition", editionId);
  }
  const query = search.toString();
  const path =
    view === "browse" && excerptId ? `${PATH}/${excerptId.split("/").map(encodeURIComponent).join("/")}` : PATH;
  return query ? `${path}?${query}` : path;
}

/** An address that was cut or mistyped must not take the screen down. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A day of the years that guidelines and claims are from; a year half typed is none. */
export function isDay(text: string): boolean {
  const moment = /^(19[89]\d|20\d\d)-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
