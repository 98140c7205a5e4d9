/** The ACOEM chapters' regions hold for the region's neighbours where no chapter has the region itself. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  "upper back": ["neck"],
  "upper extremities": ["neck", "wrist", "hand", "elbow", "shoulder"],
  "lower extremities": ["low back", "knee", "ankle"],
  fingers: ["hand", "wrist"],
  hand: ["wrist"],
  wrist: ["hand", "forearm"],
  forearm: ["wrist", "hand"],
  "lower leg": ["knee", "ankle"],
  foot: ["ankle"],
  ankle: ["foot"],
  groin: ["hip"],
  pelvis: ["hip", "low back"],
  hip: ["pelvis"],
};

/** Excerpts on a whole limb hold for its parts. */
const LIMB_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["shoulder", "elbow", "forearm", "wrist", "hand", "fingers"].map((part) => [part, "upper extremities"]),
  ),
  ...Object.fromEntries(["hip", "knee", "lower leg", "ankle", "foot"].map((part) => [part, "lower extremities"])),
};

const SPINAL = ["low back", "neck", "upper back"];

/** How well an excerpt's regions suit: 1 its own, 0.6 a neighbour, 0.35 any region, -1 another region. Without a region the low back, the commonest, goes first. */
export function suitRegion(cardRegions: readonly string[], regions: readonly string[]): number {
  const spinal = regions.some((region) => SPINAL.includes(region));
  const general = cardRegions.some(
    (region) =>
      ["any", "extremity", "extremities", "any joint"].includes(region) ||
      (region === "spine" && (spinal || regions.length === 0)),
  );
  if (regions.length === 0) return general ? 0.35 : cardRegions.includes("low back") ? 0.25 : -0.3;
  let best = general ? 0.35 : -1;
  regions.forEach((region, at) => {
    const late = at * 0.08;
    const spine = cardRegions.includes("spine") && SPINAL.includes(region);
    if (cardRegions.includes(region) || spine) best = Math.max(best, 1 - late);
    else if (cardRegions.includes(LIMB_OF[region] ?? "none")) best = Math.max(best, 0.4);
    else if ((NEIGHBOURS[region] ?? []).some((near) => cardRegions.includes(near))) best = Math.max(best, 0.6 - late);
  });
  return best;
}
