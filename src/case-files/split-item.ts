import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { getDisputedItem } from "./get-case-file.ts";
import { itemRow } from "./read-case-file.ts";
import { readRequest } from "./read-request.ts";
import { replaceItems, requireReviewer } from "./replace-items.ts";

/**
 * Makes several disputed items of one, each with its own wording, for a line that asks for more than one thing. Quantities, body
 * region and side are read from each wording; region and side that only the whole named stay with every part, and so does what
 * utilization review said. Reviewers only. Throws `forbidden`, `not-found`, `invalid-request` for fewer than two parts or equal
 * ones, `conflict` when the item is no longer in dispute. A draft of the item is kept, marked as of an item no longer in dispute.
 */
export async function splitItem(ctx: Context, disputedItemId: string, parts: string[]) {
  requireReviewer(ctx, "splits a disputed item");
  const item = await getDisputedItem(ctx, disputedItemId);
  const folded = new Set(parts.map((part) => part.toLowerCase().replace(/\s+/g, " ").trim()));
  if (parts.length < 2 || folded.size !== parts.length || folded.has("")) {
    throw new AppError("invalid-request", "Write at least two different requests to split into; nothing was changed.");
  }
  if (item.withdrawnAt !== null) {
    throw new AppError("conflict", "This item is no longer in dispute, so it was not split. Reload the case file.");
  }
  const made = parts.map((part, at) => {
    const read = readRequest(part);
    const elsewhere = read.bodyRegion !== null && read.bodyRegion !== item.bodyRegion;
    return itemRow(ctx, item.caseFileId, item.position + at, {
      request: part.trim(),
      quantity: read.quantity,
      bodyRegion: read.bodyRegion ?? item.bodyRegion,
      side: read.side ?? (elsewhere ? null : item.side),
      urDetermination: item.urDetermination,
      urReason: item.urReason,
      urGuidelines: item.urGuidelines,
    });
  });
  return replaceItems(ctx, [item], made, "disputed-item.split");
}
