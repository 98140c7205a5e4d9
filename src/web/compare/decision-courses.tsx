import { IconArrowMoveRight, IconCircleDashed, IconEqual, IconHandStop, type TablerIcon } from "@tabler/icons-react";
import type { ComparisonView, CourseSummary, DecisionCourse } from "../api-types.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { count, DETERMINATION_WORDS } from "../words.ts";

const INFLUENCES: Record<NonNullable<DecisionCourse["influence"]>, { words: string; Icon: TablerIcon }> = {
  agreed: { words: "Agreed before the draft", Icon: IconEqual },
  kept: { words: "Differed, kept their own", Icon: IconHandStop },
  moved: { words: "Differed, moved to the draft", Icon: IconArrowMoveRight },
  elsewhere: { words: "Signed otherwise than the draft", Icon: IconArrowMoveRight },
};

const STATIONS = ["provisional", "draft", "approved", "final"] as const;

/** How each item was decided: leaning, first draft, signature, letter, and whether the draft moved the reviewer. */
export function DecisionCourses({ courses, courseSummary }: Pick<ComparisonView, "courses" | "courseSummary">) {
  if (courses.length === 0) return null;
  return (
    <section aria-label="How it was decided">
      <h2 className="section-head">How it was decided</h2>
      <p>{summarize(courseSummary)}</p>
      <ScrollRegion className="courses" aria-label="Each item’s course">
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Provisional</th>
              <th scope="col">First draft</th>
              <th scope="col">Approved</th>
              <th scope="col">Letter</th>
              <th scope="col">The draft’s influence</th>
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <tr key={course.request}>
                <th scope="row">{course.request}</th>
                {STATIONS.map((station) => (
                  <td key={station}>{nameOf(course[station])}</td>
                ))}
                <td>
                  <Influence influence={course.influence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="meta">
        A provisional determination counts where it was recorded before a draft had been shown, by the reviewer who
        signed.
      </p>
    </section>
  );
}

function Influence({ influence }: Pick<DecisionCourse, "influence">) {
  const { words, Icon } = influence ? INFLUENCES[influence] : { words: "Not known", Icon: IconCircleDashed };
  return (
    <span className={influence ? "state" : "state meta"}>
      <Icon size={14} aria-hidden /> {words}
    </span>
  );
}

function nameOf(determination: DecisionCourse["final"]): string {
  return determination ? DETERMINATION_WORDS[determination] : "none";
}

/** The figures with what they are of; a share of nothing is not told. */
function summarize({ n, differed, moved, kept, movedTowardsFinal, movedAwayFromFinal }: CourseSummary): string {
  if (n === 0) return "No item has a provisional determination, a draft and an approval yet, so nothing can be said.";
  if (differed === 0) return `In ${count(n, "item")} the reviewer leaned as the draft did; it moved nobody.`;
  const judged = movedTowardsFinal + movedAwayFromFinal;
  return [
    `Of ${count(n, "item")}, the reviewer leaned otherwise than the draft in ${differed}: moved to it in ${moved}, kept their own in ${kept}.`,
    judged > 0
      ? ` Of the moves, ${movedTowardsFinal} went towards the letter and ${movedAwayFromFinal} away from it.`
      : "",
  ].join("");
}
