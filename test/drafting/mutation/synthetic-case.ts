import { leavesOf } from "../../../src/drafting/criteria.ts";
import { readFamily } from "../../../src/drafting/determination/treatment-family.ts";
import { isInForce } from "../../../src/guidelines/edition-in-force.ts";
import type { CaseFacts, DocumentKind, Excerpt, Page, Quantity, Side } from "../../../src/vocabulary.ts";
import type { Random } from "./random.ts";

export interface SyntheticItem {
  id: string;
  request: string;
  quantity: Quantity;
  bodyRegion: string | null;
  side: Side | null;
  /** The entry that the search of the library finds for it. */
  excerpt: Excerpt;
}

/** A case file that nobody lived: pages, what is read from them, and two disputed items of one body part. */
export interface SyntheticCase {
  id: string;
  facts: CaseFacts;
  asOf: string;
  pages: Page[];
  items: SyntheticItem[];
  /** Names that stand in the records. */
  names: { worker: string; physician: string; employer: string };
}

const REGIONS = ["neck", "shoulder", "elbow", "wrist", "low back", "knee", "ankle"] as const;
type Region = (typeof REGIONS)[number];

const DIAGNOSES: Record<Region, string[]> = {
  neck: ["Cervical radiculopathy", "Cervical strain"],
  shoulder: ["Rotator cuff tendinopathy", "Shoulder impingement"],
  elbow: ["Lateral epicondylitis", "Ulnar neuropathy at the elbow"],
  wrist: ["Carpal tunnel syndrome", "Wrist tendinitis"],
  "low back": ["Lumbar radiculopathy", "Lumbar strain"],
  knee: ["Internal derangement of the knee", "Patellofemoral pain"],
  ankle: ["Ankle sprain", "Plantar fasciitis"],
};
const WORKERS = ["Oriel Tamsworth", "Petra Lindqvale", "Marek Dostelny", "Ines Carvajosa", "Tobin Ashgrove"];
const PHYSICIANS = ["Quillfeather", "Brandywein", "Osterhaut", "Mirelund"];
const EMPLOYERS = ["Halvorsen Freight Lines", "Redcliff Bakery Company", "Tidewater Cable Works"];
const DRUGS = ["naproxen 550 mg", "gabapentin 300 mg", "cyclobenzaprine 7.5 mg", "tramadol 50 mg", "omeprazole 20 mg"];

const pad = (number: number) => String(number).padStart(2, "0");
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const american = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** Makes a case from entries of the catalogue that are in force on its day; `pool` holds entries with criteria. */
export function makeSyntheticCase(random: Random, pool: readonly Excerpt[], number: number): SyntheticCase {
  const region = random.pick(REGIONS);
  const injury = `20${pad(10 + random.below(12))}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
  const reportDay = dayAfter(injury, 150 + random.below(500));
  const imagingDay = dayAfter(injury, 40 + random.below(60));
  const therapyDay = dayAfter(imagingDay, 20 + random.below(40));
  const urDay = dayAfter(reportDay, 9 + random.below(12));
  const sex = random.pick(["male", "female"] as const);
  const age = 24 + random.below(40);
  const side = random.pick(["left", "right"] as const);
  const names = {
    worker: random.pick(WORKERS),
    physician: random.pick(PHYSICIANS),
    employer: random.pick(EMPLOYERS),
  };
  const usable = pool.filter(
    (excerpt) =>
      isInForce(excerpt, urDay) &&
      (excerpt.bodyRegions.includes("any") || excerpt.bodyRegions.some((known) => known === region)),
  );
  const first = random.pick(usable);
  const others = usable.filter(
    ({ topic, treatments }) => topic !== first.topic && treatments[0] !== first.treatments[0],
  );
  const chosen = others.length > 0 ? [first, random.pick(others)] : [first];
  const items = chosen.map((excerpt, at) => makeItem(random, excerpt, `item_${number}_${at + 1}`, region, side));
  const diagnosis = random.pick(DIAGNOSES[region]);
  const visits = 6 + random.below(12);
  const drug = random.pick(DRUGS);
  const level = region === "neck" ? "C5-6" : region === "low back" ? "L4-5" : null;
  const pain = 4 + random.below(5);
  const shown = chosen.flatMap((excerpt) =>
    leavesOf(excerpt.criteria as NonNullable<Excerpt["criteria"]>)
      .filter(({ kind }) => kind === "leaf" && random.chance(0.45))
      .map(({ text }) => `${text}.`),
  );
  const pronoun = sex === "male" ? "He" : "She";
  const document = (id: number, name: string, kind: DocumentKind, date: string, texts: string[]): Page[] =>
    texts.map((text, at) => ({
      documentId: `doc_${number}_${id}`,
      document: name,
      kind,
      date,
      number: at + 1,
      text,
      readable: true,
    }));
  const pages = [
    ...document(1, "01-progress-report.txt", "progress-report", reportDay, [
      [
        "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
        `Patient: ${names.worker}     Employer: ${names.employer}`,
        `Date of injury: ${american(injury)}     Date of exam: ${american(reportDay)}`,
        `This is a ${age}-year-old ${sex} with ${region} pain rated ${pain}/10. ${pronoun} takes ${drug} twice a day.`,
        `The worker finished ${visits} visits of physical therapy with some relief.`,
        ...(region === "low back" || region === "neck" ? [] : [`The ${side} ${region} is tender. Motion is limited.`]),
        `Diagnosis: ${diagnosis}.`,
      ].join("\n"),
      [
        ...shown,
        `Work status: modified duty, no lifting above ${10 + random.below(4) * 5} pounds.`,
        `Plan: authorization is requested for ${items.map(({ request }) => request).join("; ")}.`,
        `Follow up in 4 weeks. Dr. ${names.physician}`,
      ].join("\n"),
    ]),
    ...document(2, "02-imaging.txt", "imaging", imagingDay, [
      `IMAGING REPORT   ${american(imagingDay)}\nMRI of the ${level ? region : `${side} ${region}`}.\n${
        level
          ? `At ${level} there is a 3 mm disc protrusion without stenosis.`
          : "No fracture. Mild effusion. No tear is seen."
      }`,
    ]),
    ...document(3, "03-therapy.txt", "therapy-notes", therapyDay, [
      `THERAPY NOTE  ${american(therapyDay)}\nVisit ${visits} of ${visits}. Pain ${pain - 1}/10 after treatment. Home exercise program was taught.`,
    ]),
    ...document(4, "04-ur-denial.txt", "ur-denial", urDay, [
      `UTILIZATION REVIEW DETERMINATION   ${american(urDay)}\n${items.map(({ request }, at) => `${at + 1}. ${request}: not certified.`).join("\n")}`,
    ]),
    ...document(5, "05-application.txt", "imr-application", dayAfter(urDay, 12), [
      `APPLICATION FOR INDEPENDENT MEDICAL REVIEW\n\nEmployee: ${names.worker}   Date of injury ${american(injury)}.\n\n${items
        .map(({ request }) => request)
        .join("\n")}`,
    ]),
  ];
  return {
    id: `case_${number}`,
    asOf: urDay,
    pages,
    items,
    names,
    facts: {
      claimantName: names.worker,
      age,
      sex,
      birthDate: null,
      dateOfInjury: injury,
      urDecisionDate: urDay,
      applicationDate: dayAfter(urDay, 12),
      diagnoses: [{ value: diagnosis, source: null }],
      treatmentToDate: [
        { value: `Physical therapy, ${visits} visits`, source: null },
        { value: "Home exercise program", source: null },
      ],
      medications: [{ value: drug, source: null }],
      sources: {},
      inconsistencies: [],
    },
  };
}

function makeItem(random: Random, excerpt: Excerpt, id: string, region: Region, side: Side): SyntheticItem {
  const name =
    excerpt.treatments.find((treatment) => !/^CPT|^\d/.test(treatment) && treatment.length > 3) ?? excerpt.topic;
  const spine = region === "neck" || region === "low back";
  const part = spine ? region : `${side} ${region}`;
  const family = readFamily(name);
  const own = { id, bodyRegion: region, side: spine ? null : side, excerpt };
  if (/opioid|drug|nsaid|relaxant/.test(family)) {
    const tablets = 30 * (1 + random.below(4));
    return {
      ...own,
      bodyRegion: null,
      side: null,
      request: `${name} ${10 * (1 + random.below(5))} mg #${tablets}`,
      quantity: { tablets },
    };
  }
  if (/therapy|chiro|acupuncture|exercise|aquatic|work-condition/.test(family)) {
    const [perWeek, weeks] = [1 + random.below(3), 2 + random.below(6)];
    return {
      ...own,
      request: `${perWeek * weeks} visits of ${name} for the ${part}, ${perWeek} times a week for ${weeks} weeks`,
      quantity: { visits: perWeek * weeks, perWeek, weeks },
    };
  }
  const level = region === "low back" ? " at L4-5" : region === "neck" ? " at C5-6" : "";
  return { ...own, request: `${name}, ${part}${/surgery|injection|block/.test(family) ? level : ""}`, quantity: {} };
}
