import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { LetterCitation, Quantity, Side } from "../vocabulary.ts";
import { getCaseFile, listDisputedItems } from "./get-case-file.ts";
import { itemRow } from "./read-case-file.ts";
import { readRequest } from "./read-request.ts";
import { type DisputedItemRow, replaceItems, requireReviewer } from "./replace-items.ts";

/**
 * Makes one disputed item of several, for a request that was read in pieces. `request` is its wording; without it the wordings
 * stand behind each other. Quantities, body region and side are read again from the wording. Reviewers only.
 * Throws `forbidden`, `not-found` for an item that is not in dispute in this case file, `invalid-request` for fewer than two,
 * `conflict` when one was withdrawn meanwhile. Drafts of the merged items are kept, marked as of items no longer in dispute.
 */
export async function mergeItems(ctx: Context, caseFileId: string, ids: string[], request?: string) {
  requireReviewer(ctx, "merges disputed items");
  const caseFile = await getCaseFile(ctx, caseFileId);
  const named = new Set(ids);
  if (named.size < 2 || named.size !== ids.length) {
    throw new AppError("invalid-request", "Choose at least two different items to merge; nothing was changed.");
  }
  const old = (await listDisputedItems(ctx, caseFile.id)).filter(({ id }) => named.has(id));
  if (old.length !== named.size) {
    throw new AppError(
      "not-found",
      "One of these items is not in dispute in this case file, so nothing was changed. Reload the case file.",
    );
  }
  const worded = request ?? old.map((item) => item.request.trim().replace(/[.;,]+$/, "")).join("; ");
  const read = request ? readRequest(request) : joinReadings(old);
  const row = itemRow(ctx, caseFile.id, Math.min(...old.map(({ position }) => position)), {
    request: worded,
    quantity: read.quantity,
    bodyRegion: read.bodyRegion ?? sameOf(old.map(({ bodyRegion }) => bodyRegion)),
    side: read.side ?? sameOf(old.map(({ side }) => side)),
    urDetermination: joinDeterminations(old),
    urReason: [...new Set(old.flatMap(({ urReason }) => urReason ?? []))].join("\n") || null,
    urGuidelines: joinCitations(old),
  });
  return replaceItems(ctx, old, [row], "disputed-item.merge");
}

/** Totals of one unit add up; a rate or span stands only where all wordings that name it agree. */
const RATES = /^per|per[A-Z]|^(?:weeks|months|days|hours)$/;

function joinReadings(old: DisputedItemRow[]): ReturnType<typeof readRequest> {
  const readings = old.map(({ request }) => readRequest(request));
  const quantity: Quantity = {};
  for (const unit of new Set(readings.flatMap((one) => Object.keys(one.quantity)))) {
    const named = readings.flatMap((one) => one.quantity[unit] ?? []);
    if (!RATES.test(unit)) quantity[unit] = named.reduce((sum, count) => sum + count, 0);
    else if (new Set(named).size === 1 && named[0] !== undefined) quantity[unit] = named[0];
  }
  const bodyRegion = sameOf(readings.map((one) => one.bodyRegion));
  return { quantity, bodyRegion, side: joinSides(readings, bodyRegion) };
}

function joinSides(readings: ReturnType<typeof readRequest>[], bodyRegion: string | null): Side | null {
  const sides = new Set(readings.flatMap(({ side }) => side ?? []));
  if (sides.size === 1) return [...sides][0] ?? null;
  // Left knee and right shoulder are two sides of nothing.
  return sides.size > 1 && bodyRegion !== null ? "bilateral" : null;
}

function sameOf<T>(values: (T | null)[]): T | null {
  const named = new Set(values.filter((value) => value !== null));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** A request of which utilization review allowed a part was modified as a whole. */
function joinDeterminations(old: DisputedItemRow[]): DisputedItemRow["urDetermination"] {
  const named = new Set(old.flatMap(({ urDetermination }) => urDetermination ?? []));
  return named.has("modified") ? "modified" : named.has("denied") ? "denied" : null;
}

function joinCitations(old: DisputedItemRow[]): LetterCitation[] {
  const all = new Map(
    old.flatMap(({ urGuidelines }) => urGuidelines.map((one) => [JSON.stringify(one), one] as const)),
  );
  return [...all.values()];
}
