import type { LetterCitation } from "../../src/vocabulary.ts";
import type { Chance } from "./letter-chance.ts";

/** A paragraph that names what was relied upon, and the citations that it makes. */
export type Basis = { text: string; cites: LetterCitation[] };

const cite = (
  source: LetterCitation["source"],
  chapter: string | null = null,
  more: Partial<LetterCitation> = {},
): LetterCitation => ({ source, chapter, pages: [], ...more });

const BODY: [string, string][] = [
  ["8", "Neck and Upper Back Complaints"],
  ["9", "Shoulder Complaints"],
  ["10", "Elbow Complaints"],
  ["11", "Forearm, Wrist, and Hand Complaints"],
  ["12", "Low Back Complaints"],
  ["13", "Knee Complaints"],
  ["14", "Ankle and Foot Complaints"],
  ["15", "Stress Related Conditions"],
];
const SECTIONS = [
  "Special Studies",
  "Physical Methods",
  "Initial Care",
  "Surgical Considerations",
  "Summary",
  "Activity Modification",
  "Follow-up Visits",
  "Diagnostic Criteria",
  "Medical History",
  "Physical Examination",
  "Work Activities",
  "Introduction",
  "General Approach",
];
const TOPICS = [
  "Opioids, criteria for use",
  "Opioids, dosing",
  "Opioids for chronic pain",
  "Weaning of Medications",
  "Topical Analgesics",
  "Muscle relaxants (for pain)",
  "Physical Medicine",
  "Manual therapy & manipulation",
  "Epidural steroid injections (ESIs)",
  "NSAIDs, GI symptoms & cardiovascular risk",
  "Transcutaneous electrotherapy",
  "TENS, chronic pain (transcutaneous electrical nerve stimulation)",
  "Chronic pain programs (functional restoration programs)",
  "Drug testing",
  "Benzodiazepines",
  "Carisoprodol (Soma)",
  "Anti-epilepsy drugs (AEDs) for pain",
  "Functional improvement measures",
  "Psychological evaluations",
  "Interferential Current Stimulation (ICS)",
];
const ODG_TOPICS = [
  "Low Back Chapter, MRIs",
  "Pain (Chronic), Proton pump inhibitors (PPIs)",
  "Knee & Leg, Hyaluronic acid injections",
  "Neck and Upper Back (Acute & Chronic): Discography",
  "Pain, Zolpidem (Ambien)",
  "Shoulder (updated 12/27/16), Surgery for impingement syndrome",
  "Fitness for Duty, Functional capacity evaluation",
  "Forearm, Wrist & Hand: Physical/Occupational therapy",
  "Mental Illness & Stress, Cognitive therapy for depression",
  "Diabetes Chapter - Office visits",
  "Low Back - Lumbar & Thoracic (Acute & Chronic), Lumbar supports",
  "Hip and Pelvis; Sacroiliac joint blocks",
];
const OTHERS = [
  "http://www.ncbi.nlm.nih.gov/pubmed/00000000",
  "FDA prescribing information for eszopiclone, section 2.1",
  "Medscape: Preoperative testing, accessed 01/12/2017",
  "American Academy of Orthopaedic Surgeons (AAOS) position statement on durable equipment",
  "Journal of Example Medicine 2012; 14(3): 200-211",
  "Medicare Benefits Manual, Chapter 7, Home Health Services",
  "Aetna Clinical Policy Bulletin: Seat lifts. Number 0459",
  "UpToDate, Topic 1234, version 9.0, accessed 02/01/2017",
  "Cochrane Database of Systematic Reviews 2011, Issue 4",
  "www.drugs.com/pro/example.html",
  "AHRQ, National Guideline Clearinghouse: preoperative evaluation",
];

const pageList = (chance: Chance): { said: string; pages: string[] } => {
  const low = chance.int(8, 110);
  const range = `${low}-${low + chance.int(1, 6)}`;
  const far = String(chance.int(111, 127));
  return chance.pick([
    { said: String(low), pages: [String(low)] },
    { said: range, pages: [range] },
    { said: range.replace("-", "–"), pages: [range] },
    { said: range.replace("-", " - "), pages: [range] },
    { said: range.replace("-", " to "), pages: [range] },
    { said: range.replace("-", " through "), pages: [range] },
    { said: `${range}, ${far}`, pages: [range, far] },
    { said: `${range} and ${far}`, pages: [range, far] },
    { said: `${range} & ${far}`, pages: [range, far] },
    { said: `${low}; ${far}`, pages: [String(low), far] },
    { said: `${low}, ${far} of 127`, pages: [String(low), far] },
    {
      said: `${low}, 115-${far}`,
      pages: [String(low), `115-${far}`].map((page) => page.replace(/^115-11[1-5]$/, page)),
    },
  ]);
};
const PAGE_WORDS = ["Page(s):", "page(s)", "pages", "page", "pg.", "pgs.", "pp.", "p.", "Pages:", "Pg"];

/** 2016 on: chapters with their year, sections by name. */
export function citeSections(chance: Chance, who: "The Claims Administrator" | "The Expert Reviewer"): Basis {
  const mtus = (): Basis => {
    const [chapter, name] = chance.pick(BODY);
    const elbow = chapter === "10";
    const year = elbow ? "2007" : "2004";
    const body = cite(elbow ? "acoem-elbow-2007" : "acoem-2004", chapter);
    return chance.pick<() => Basis>([
      () => ({ text: `${name} ${year}`, cites: [{ ...body, sections: [] }] }),
      () => withSections(`${name} ${year}`, body, chance.some(SECTIONS, chance.int(1, 3))),
      () => withSections(`${name} ${year}`, body, chance.some(SECTIONS, 1)),
      () =>
        withSections(
          "Chronic Pain Medical Treatment 2016",
          cite("mtus-chronic-pain-2016"),
          chance.some(TOPICS, chance.int(1, 2)),
        ),
      () => withSections("Chronic Pain Medical Treatment 2009", cite("mtus-chronic-pain-2009"), chance.some(TOPICS, 1)),
      () =>
        withSections("Opioid Treatment 2016", cite("mtus-opioids-2016"), [
          chance.pick([
            "3.2.1 Opioids for Subacute Pain: Indications",
            "2.3 Acute Pain, 4.2 Tapering",
            "Key Concepts",
            "3.3.9 Chronic Opioid Treatment: Maintenance",
          ]),
        ]),
      () => ({ text: "Acupuncture Treatment 2007", cites: [cite("mtus-acupuncture-2007", null, { sections: [] })] }),
      () =>
        withSections("Postsurgical Treatment 2009", cite("mtus-postsurgical-2009"), [
          chance.pick(["Shoulder", "Knee", "Carpal Tunnel Syndrome"]),
        ]),
      () => withSections("General Approaches 2004", cite("acoem-2004", "3"), ["Initial Approaches to Treatment"]),
      () =>
        withSections("General Approaches 2004", cite("acoem-2004", "2"), [
          "General Approach to Initial Assessment and Documentation",
        ]),
      () => ({ text: "General Approaches 2004", cites: [cite("acoem-2004", null, { sections: [] })] }),
    ])();
  };
  const first = mtus();
  const second = mtus();
  const odg = cite("odg");
  const outside = `${who} based their decision on recommendation(s) outside of the MTUS Guidelines.`;
  const odgName = chance.pick([
    "Official Disability Guidelines (ODG)",
    "Official Disability Guidelines (ODG),",
    "Official Disability Guidelines,",
    "Official Disability Guidelines:",
    "ODG",
    "ODG Guidelines,",
    "Official Disability Guidelines (ODG) Chapter:",
  ]);
  const nonMtus = `Decision based on Non-MTUS Citation ${odgName} ${chance.pick(ODG_TOPICS)}.`;
  return chance.pick<() => Basis>([
    () => ({ text: `${who} did not cite any medical evidence for its decision.`, cites: [] }),
    () => ({ text: `Decision based on MTUS ${first.text}.`, cites: first.cites }),
    () => ({ text: `Decision based on MTUS ${first.text}.`, cites: first.cites }),
    () => ({
      text: `Decision based on MTUS ${first.text}, and ${second.text}.`,
      cites: [...first.cites, ...second.cites],
    }),
    () => {
      const third = mtus();
      return {
        text: `Decision based on MTUS ${first.text}, and ${second.text}, and ${third.text}.`,
        cites: [...first.cites, ...second.cites, ...third.cites],
      };
    },
    () => ({ text: `${outside} ${nonMtus}`, cites: [odg] }),
    () => ({ text: `Decision based on MTUS ${first.text}. ${nonMtus}`, cites: [...first.cites, odg] }),
    () => ({ text: `${outside} Decision based on Non-MTUS Citation ${chance.pick(OTHERS)}.`, cites: [cite("other")] }),
    () => ({
      text: `Decision based on MTUS ${first.text}. ${nonMtus.replace(/\.$/, "")} and Other Medical Treatment Guidelines ${chance.pick(OTHERS)}.`,
      cites: [...first.cites, odg, cite("other")],
    }),
    () => ({
      text: `${outside} Decision based on Other Medical Treatment Guideline or Medical Evidence: ${chance.pick(OTHERS)}.`,
      cites: [cite("other")],
    }),
  ])();
}

function withSections(name: string, citation: LetterCitation, sections: string[]): Basis {
  return { text: `${name}, Section(s): ${sections.join(", ")}`, cites: [{ ...citation, sections }] };
}

/** 2014 and 2015: chapters by number and name, pages. */
export function citePages(chance: Chance, who: "The Claims Administrator" | "The Expert Reviewer"): Basis {
  const lead =
    who === "The Claims Administrator" ? `${who} based its decision on the` : `${who} based his/her decision on the`;
  return chance.often(0.5) ? citePagesAfter(chance, who, "Decision based on") : citePagesAfter(chance, who, lead);
}

function citePagesAfter(chance: Chance, who: string, lead: string): Basis {
  const acoem = (): Basis => {
    const [chapter, name] = chance.pick(BODY);
    const list = pageList(chance);
    const source = chapter === "10" ? "acoem-elbow-2007" : "acoem-2004";
    const edition = chapter === "10" ? "" : chance.pick(["", " 2nd Edition", " (2nd Edition, 2004)", ", 2004"]);
    const named = chance.pick([
      `ACOEM Chapter ${chapter} ${name}`,
      `ACOEM Practice Guidelines${edition}, Chapter ${chapter} ${name}`,
      `ACOEM Practice Guidelines, Chapter ${chapter} (${name})`,
      `ACOEM Chapter ${chapter} - ${name}`,
      `ACOEM Guidelines, Chapter ${chapter}`,
      name,
    ]);
    return chance.often(0.7)
      ? {
          text: `${named} ${chance.pick(PAGE_WORDS)} ${list.said}`,
          cites: [cite(source, chapter, { pages: list.pages })],
        }
      : { text: named, cites: [cite(source, chapter)] };
  };
  const pain = (): Basis => {
    const list = pageList(chance);
    const name = chance.pick([
      "Chronic Pain Treatment Guidelines",
      "Chronic Pain Medical Treatment Guidelines",
      "2009 Chronic Pain Treatment Guidelines",
    ]);
    const topic = chance.often(0.7) ? ` ${chance.pick(TOPICS)}` : "";
    return chance.often(0.8)
      ? {
          text: `${name}${topic} ${chance.pick(PAGE_WORDS)} ${list.said}`,
          cites: [cite("mtus-chronic-pain-2009", null, { pages: list.pages })],
        }
      : { text: `${name}${topic}`, cites: [cite("mtus-chronic-pain-2009")] };
  };
  const small = (): Basis =>
    chance.pick<Basis>([
      { text: "Acupuncture Treatment Guidelines", cites: [cite("mtus-acupuncture-2007")] },
      { text: "Acupuncture Medical Treatment Guidelines", cites: [cite("mtus-acupuncture-2007")] },
      { text: "Postsurgical Treatment Guidelines", cites: [cite("mtus-postsurgical-2009")] },
      {
        text: "Postsurgical Treatment Guidelines Page(s): 26-27",
        cites: [cite("mtus-postsurgical-2009", null, { pages: ["26-27"] })],
      },
    ]);
  const mtus = () => chance.pick([acoem, pain, pain, small])();
  const first = mtus();
  const second = mtus();
  const odg = `${chance.pick(["Official Disability Guidelines (ODG)", "Official Disability Guidelines", "ODG"])}${chance.pick([",", ""])} ${chance.pick(ODG_TOPICS)}`;
  return chance.pick<() => Basis>([
    () => ({ text: `${who} did not cite any medical evidence for its decision.`, cites: [] }),
    () => ({ text: `${lead} MTUS ${first.text}.`, cites: first.cites }),
    () => ({ text: `${lead} MTUS ${first.text}.`, cites: first.cites }),
    () => ({ text: `${lead} MTUS ${first.text}, ${second.text}.`, cites: [...first.cites, ...second.cites] }),
    () => ({
      text: `${lead} MTUS ${first.text}. Decision based on Non-MTUS Citation ${odg}.`,
      cites: [...first.cites, cite("odg")],
    }),
    () => ({ text: `${lead} Non-MTUS ${odg}.`, cites: [cite("odg")] }),
    () => ({ text: `${lead} Non-MTUS Citation: ${odg}.`, cites: [cite("odg")] }),
    () => ({ text: `${lead} Non-MTUS Citation ${chance.pick(OTHERS)}.`, cites: [cite("other")] }),
    () => ({
      text: `${lead} Other Medical Treatment Guideline or Medical Evidence: ${chance.pick(OTHERS)}.`,
      cites: [cite("other")],
    }),
    () => ({ text: `${lead} MTUS ${first.text} and on the ${odg}.`, cites: [...first.cites, cite("odg")] }),
  ])();
}

/** 2013 and early 2014: whole sentences that say what is and is not part of the MTUS. */
export function citeInSentences(chance: Chance): { text: string; ur: LetterCitation[]; reviewer: LetterCitation[] } {
  const part = (): Basis => {
    const [chapter, name] = chance.pick(BODY.filter(([number]) => number !== "10"));
    const list = pageList(chance);
    const topic = chance.pick(TOPICS);
    const word = chance.pick(["page", "pages", "pg.", "pgs.", "p.", "pp."]);
    const pain = "Chronic Pain Medical Treatment Guidelines";
    return chance.pick<Basis>([
      {
        text: `${name.replace(/ Complaints$/, " Complaints")} Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter ${chapter}), ${word} ${list.said}`,
        cites: [cite("acoem-2004", chapter, { pages: list.pages })],
      },
      {
        text: `ACOEM Practice Guidelines, 2nd Edition (2004), Chapter ${chapter}, ${word} ${list.said}`,
        cites: [cite("acoem-2004", chapter, { pages: list.pages })],
      },
      {
        text: `American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004), ${name}, ${word} ${list.said}`,
        cites: [cite("acoem-2004", chapter, { pages: list.pages })],
      },
      {
        text: `${pain}, (2009), ${topic}, ${word} ${list.said}`,
        cites: [cite("mtus-chronic-pain-2009", null, { pages: list.pages })],
      },
      {
        text: `${pain} (May, 2009), ${topic}, ${word} ${list.said}`,
        cites: [cite("mtus-chronic-pain-2009", null, { pages: list.pages })],
      },
      { text: `${pain}`, cites: [cite("mtus-chronic-pain-2009")] },
      { text: "Acupuncture Medical Treatment Guidelines (2009)", cites: [cite("mtus-acupuncture-2007")] },
      { text: "Postsurgical Treatment Guidelines, Knee", cites: [cite("mtus-postsurgical-2009")] },
    ]);
  };
  const ur = part();
  const reviewer = part();
  const odg = `Official Disability Guidelines (ODG) (current version), ${chance.pick(ODG_TOPICS)}`;
  const mtus = chance.pick([
    ", which is part of the Medical Treatment Utilization Schedule (MTUS)",
    ", which is a part of the MTUS",
    ", part of the Medical Treatment Utilization Schedule (MTUS)",
    " (part of the MTUS)",
  ]);
  const not = chance.pick([
    ", which is not part of the MTUS",
    ", a medical treatment guideline (MTG), not part of the MTUS",
    "",
  ]);
  const opening = chance.pick<Basis>([
    { text: `The Claims Administrator based its decision on the ${ur.text}${mtus}.`, cites: ur.cites },
    {
      text: `The Claims Administrator based its decision on the ${ur.text}${mtus}, and on the ${odg}${not}.`,
      cites: [...ur.cites, cite("odg")],
    },
    { text: `The Claims Administrator based its decision on the ${odg}${not}.`, cites: [cite("odg")] },
    { text: "The Claims Administrator did not cite any evidence based guidelines for its decision.", cites: [] },
    { text: "The Claims Administrator based its decision on the MTUS, but did not name a section.", cites: [] },
  ]);
  const same = opening.cites.length > 0 && opening.text.includes("MTUS)") && chance.often(0.3);
  const closing = same
    ? {
        text: chance.pick([
          "The Expert Reviewer found the guidelines used by the Claims Administrator relevant and appropriate for the employee's clinical circumstance.",
          "The Expert Reviewer found the section of the MTUS used by the Claims Administrator relevant and appropriate for the employee's clinical circumstance.",
        ]),
        cites: opening.cites,
      }
    : chance.pick<Basis>([
        { text: `The Expert Reviewer based his/her decision on the ${reviewer.text}${mtus}.`, cites: reviewer.cites },
        {
          text: `The Physician Reviewer based his/her decision on the ${reviewer.text}${mtus}.`,
          cites: reviewer.cites,
        },
        { text: `The Expert Reviewer relied on the ${reviewer.text}${mtus}.`, cites: reviewer.cites },
        {
          text: `The Expert Reviewer found the ${reviewer.text}${mtus} applicable and relevant to the issue at dispute.`,
          cites: reviewer.cites,
        },
        {
          text: `The Expert Reviewer determined the MTUS does not address the issue in dispute. The Expert Reviewer found the ${odg}${not} applicable and relevant to the issue at dispute.`,
          cites: [cite("odg")],
        },
        {
          text: `The Expert Reviewer found that no section of the MTUS was applicable. Going down the hierarchy of evidence, the Expert Reviewer based his/her decision on ${chance.pick(OTHERS)}.`,
          cites: [cite("other")],
        },
        { text: "The Expert Reviewer did not cite any medical evidence for its decision.", cites: [] },
      ]);
  return { text: `${opening.text} ${closing.text}`, ur: opening.cites, reviewer: closing.cites };
}

/** December 2017 on: ACOEM's chapters as adopted, with the edition's day, its year, or none. */
export function citeAdopted(chance: Chance, who: "The Claims Administrator" | "The Expert Reviewer"): Basis {
  const names = [
    "Low Back Disorders",
    "Cervical and Thoracic Spine Disorders",
    "Shoulder Disorders",
    "Knee Disorders",
    "Ankle and Foot Disorders",
    "Hand, Wrist, and Forearm Disorders",
    "Hip and Groin Disorders",
    "Elbow Disorders",
    "Chronic Pain",
    "Opioids",
    "Initial Approaches to Treatment",
    "Eye Disorders",
    "Traumatic Brain Injury",
    "Workplace Mental Health: Depressive Disorders",
  ];
  const one = (): Basis => {
    const name = chance.pick(names);
    const dated = chance.pick([
      `${name} (ACOEM, ${chance.pick(["March 7, 2019", "May 15, 2017", "10/17/2018", "2019"])})`,
      `${name} (ACOEM ${chance.pick(["February 13, 2020", "2017"])})`,
      `${name} ${chance.pick(["2017", "2018", "2019", "2020"])}`,
      `${name} Guideline (${chance.pick(["2018", "July 16, 2018"])})`,
    ]);
    const sections = chance.some(
      [
        "Diagnostic Testing",
        "Exercise",
        "Magnetic Resonance Imaging (MRI)",
        "Medications",
        "Injection Therapies",
        "Summary of Recommendations",
      ],
      chance.int(0, 2),
    );
    return sections.length > 0
      ? withSections(dated, cite("mtus-acoem", name), sections)
      : { text: dated, cites: [cite("mtus-acoem", name, { sections: [] })] };
  };
  const first = one();
  const second = one();
  const odg = `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) ${chance.pick(ODG_TOPICS)}.`;
  return chance.pick<Basis>([
    { text: `${who} did not cite any medical evidence for its decision.`, cites: [] },
    { text: `Decision based on MTUS ${first.text}.`, cites: first.cites },
    { text: `Decision based on MTUS ${first.text}.`, cites: first.cites },
    { text: `Decision based on MTUS ${first.text}, and ${second.text}.`, cites: [...first.cites, ...second.cites] },
    { text: `Decision based on MTUS ${first.text}. ${odg}`, cites: [...first.cites, cite("odg")] },
    { text: `Decision based on MTUS Drug Formulary.`, cites: [cite("mtus-formulary-2018", null, { sections: [] })] },
    {
      text: `Decision based on MTUS ${first.text}. Decision based on Other Medical Treatment Guideline or Medical Evidence: ${chance.pick(OTHERS)}.`,
      cites: [...first.cites, cite("other")],
    },
  ]);
}
