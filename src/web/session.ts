import { createContext, use } from "react";
import type { Session } from "./api-types.ts";

export const SessionContext = createContext<Session | null>(null);

/** Who asks, and which model answers. Throws outside the shell, which provides it before anything else renders. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession needs the shell around it");
  return session;
}
