import type { Determination } from "../vocabulary.ts";

/** How one item was decided over time; null where a station was not passed. */
export interface Course {
  /** What the reviewer leaned to before a draft had been shown. */
  provisional: Determination | null;
  /** The first draft that a model made; null where the reviewer wrote it alone. */
  draft: Determination | null;
  approved: Determination | null;
  final: Determination | null;
}

/**
 * Whether the draft moved the reviewer: `agreed`: they were of its mind beforehand; `kept`: they differed and stayed with
 * their own; `moved`: they differed and signed what the draft proposed; `elsewhere`: they signed neither their own nor
 * the draft's, or left their own although the draft agreed with it.
 */
export type Influence = "agreed" | "kept" | "moved" | "elsewhere";

/** The influence of the draft on one decision; null without an independent provisional, a draft or an approval. */
export function judgeInfluence({ provisional, draft, approved }: Course): Influence | null {
  if (!provisional || !draft || !approved) return null;
  if (approved === provisional) return provisional === draft ? "agreed" : "kept";
  return approved === draft ? "moved" : "elsewhere";
}

export interface CourseSummary {
  /** Items of which the influence is known. */
  n: number;
  /** Of these, how many reviewers differed from the draft beforehand. */
  differed: number;
  kept: number;
  moved: number;
  elsewhere: number;
  /** Of the moved ones that a letter decides: towards it, or away from it. */
  movedTowardsFinal: number;
  movedAwayFromFinal: number;
}

/** Counts the courses of a case file's items. */
export function summarizeCourses(courses: Course[]): CourseSummary {
  const known = courses.flatMap((course) => {
    const influence = judgeInfluence(course);
    return influence ? [{ ...course, influence }] : [];
  });
  const count = (influence: Influence) => known.filter((course) => course.influence === influence).length;
  const moved = known.filter(({ influence, final }) => influence === "moved" && final !== null);
  return {
    n: known.length,
    differed: known.filter(({ provisional, draft }) => provisional !== draft).length,
    kept: count("kept"),
    moved: count("moved"),
    elsewhere: count("elsewhere"),
    movedTowardsFinal: moved.filter(({ approved, final }) => approved === final).length,
    movedAwayFromFinal: moved.filter(({ provisional, final }) => provisional === final).length,
  };
}
