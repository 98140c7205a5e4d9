import {
  IconCircle,
  IconCircleCheck,
  IconFileText,
  IconGavel,
  IconPencil,
  IconProgressAlert,
} from "@tabler/icons-react";
import type { CaseStage, QueueFilter, QueueSort } from "../../vocabulary.ts";
import { formatDay } from "../words.ts";

/** How long the queue's rows and counts hold: leaving a case file within seconds must show what was done in it. */
export const QUEUE_FRESH_MS = 2000;

export const STAGES: Record<CaseStage, { word: string; Icon: typeof IconCircle }> = {
  "to-read": { word: "To read", Icon: IconFileText },
  "to-draft": { word: "To draft", Icon: IconPencil },
  "in-review": { word: "In review", Icon: IconProgressAlert },
  "to-approve": { word: "To approve", Icon: IconCircle },
  approved: { word: "Approved", Icon: IconCircleCheck },
  issued: { word: "Issued", Icon: IconGavel },
};

/** Whether the time to decide still runs. */
export const isDecided = (stage: CaseStage) => stage === "approved" || stage === "issued";

const DAY_MS = 86_400_000;

/** Days from one ISO day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** How much time is left, in words, and whether that presses. */
export function dueWords(
  due: string,
  today: string,
  stage: CaseStage,
): { text: string; tone: "late" | "soon" | "calm" } {
  if (isDecided(stage)) return { text: `was due ${formatDay(due)}`, tone: "calm" };
  const days = daysBetween(today, due);
  if (days < 0) return { text: days === -1 ? "overdue by 1 day" : `overdue by ${-days} days`, tone: "late" };
  if (days === 0) return { text: "due today", tone: "soon" };
  return { text: days === 1 ? "due tomorrow" : `due in ${days} days`, tone: days <= 7 ? "soon" : "calm" };
}

const OPEN: CaseStage[] = ["to-read", "to-draft", "in-review", "to-approve"];

/** The views that everybody has. */
export const BUILT_IN_VIEWS: { id: string; name: string; filter: QueueFilter }[] = [
  { id: "all", name: "All case files", filter: {} },
  { id: "mine", name: "Mine", filter: { assignee: "me", stages: OPEN } },
  { id: "due", name: "Due this week", filter: { due: "week" } },
  { id: "unassigned", name: "Unassigned", filter: { assignee: "none", stages: OPEN } },
  { id: "unresolved", name: "To resolve", filter: { unresolved: true } },
  { id: "approved", name: "Approved", filter: { stages: ["approved", "issued"] } },
  { id: "archived", name: "Archived", filter: { archived: true } },
];

export const SORT_WORDS: Record<QueueSort, string> = {
  due: "Due",
  opened: "Opened",
  title: "Case",
  stage: "State",
  unresolved: "Before approval",
  assignee: "Reviewer",
};

/** The day it is in California, by whose calendar the time to decide runs. */
export function todayInCalifornia(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles", dateStyle: "short" }).format(new Date());
}
