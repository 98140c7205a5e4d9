import { type Chance, type Day, sayDay } from "./letter-chance.ts";

export type Sex = "male" | "female";

/** Requests as they stand in labels; none says more than one letter could. */
const REQUESTS = [
  "Norco 10/325mg #120",
  "Tramadol ER 150mg #30 with 2 refills",
  "Flurbiprofen 20%/Lidocaine 5% cream, 180gm",
  "Retrospective: Terocin patches #30 (DOS: 10/2/2014)",
  "Retrospective urine drug screen, DOS 11/18/16",
  "MRI of the lumbar spine without contrast",
  "X-rays of the cervical spine, 5 views",
  "EMG/NCV of the bilateral upper extremities",
  "Physical therapy 2x6 for the right shoulder",
  "Physical therapy, 3 times a week for 4 weeks, left knee",
  "Twelve (12) sessions of aquatic therapy",
  "Acupuncture, once a week for six weeks, for the neck and low back",
  "Additional chiropractic care two (2) times per week for three (3) weeks",
  "Left L4-L5 and L5-S1 transforaminal epidural steroid injection",
  "C5-6 medial branch block, bilateral",
  "Right knee arthroscopy with partial medial meniscectomy",
  "Associated surgical service: Cold therapy unit, 7 day rental",
  "Associated surgical service: Assistant surgeon",
  "Post-operative physical therapy, 12 visits",
  "Labs to include: CBC, CMP, PT/PTT and urinalysis",
  "Pre-op clearance: EKG and chest x-ray",
  "TENS unit purchase with supplies (electrodes, batteries)",
  "H-wave unit, 30 day trial",
  "Interferential unit and supplies - 60 day rental",
  "Home health aide 4 hours a day, 5 days a week for 6 weeks",
  "Functional capacity evaluation",
  "Functional restoration program x 10 days",
  "Psychological evaluation and treatment",
  "Cognitive behavioral therapy x 6 sessions",
  "Consultation with a pain management specialist",
  "Follow up with Dr. [redacted] in 6 weeks",
  "Gym membership, one year",
  "Lumbosacral orthosis (LSO) brace",
  "Transportation to and from all medical appointments",
  "Sleep study",
  "Omeprazole 20mg, one by mouth twice daily, #60",
  "Cyclobenzaprine 7.5 mg, quantity 90",
  "Topical compound: Ketoprofen 10%, Gabapentin 6%, Capsaicin 0.0375%",
  "1 orthopedic re-evaluation",
  "3 Synvisc injections to the left knee",
  "Internal medicine consult for hypertension; GI upset",
  "Trigger point injection x4, lumbar paraspinals",
  "DME: Standard walker",
  "Genetic testing for narcotic risk",
  "Ambien 10mg, #30, 1 tab at bedtime as needed (insomnia)",
  "Outpatient detoxification program: initial evaluation only",
] as const;

const PARTIALS: { original: string; authorized: string; remaining: string }[] = [
  {
    original: "Physical therapy 12 visits for the low back",
    authorized: "Physical therapy 6 visits",
    remaining: "physical therapy 6 visits for the low back",
  },
  { original: "Norco 10/325mg #90", authorized: "Norco 10/325mg #45", remaining: "Norco 10/325mg #45" },
  {
    original: "Six month rental of a TENS unit",
    authorized: "One month rental of a TENS unit",
    remaining: "five month rental of a TENS unit",
  },
  {
    original: "Eight acupuncture sessions",
    authorized: "Four acupuncture sessions",
    remaining: "four acupuncture sessions",
  },
];

export type Request = { printed: string; request: string; partial?: (typeof PARTIALS)[number] };

/** A disputed item's label, now and then one that was authorised in part. */
export function writeRequests(chance: Chance, count: number, partials: boolean): Request[] {
  return chance.some(REQUESTS, count).map((request) => {
    if (!partials || !chance.often(0.12)) return { printed: request, request };
    const partial = chance.pick(PARTIALS);
    const be = chance.pick(["was", "were"]);
    const by = chance.pick([
      " by the Claims Administrator",
      " by the claims administrator",
      " by Utilization Review",
      "",
    ]);
    const verb = chance.pick(["authorized", "approved", "certified"]);
    const printed = chance.pick([
      `${partial.original} ${be} the original request. ${partial.authorized} ${be} ${verb}${by}. The remaining IMR eligible portion of the original request, ${partial.remaining} is`,
      `${partial.original} was the original request. ${partial.authorized} was ${verb}${by}. The remaining IMR eligible portion of the original request, ${partial.remaining}`,
      `${partial.original} was the original request. ${partial.authorized} was ${verb}${by}. The remaining portion of the original request, ${partial.remaining}, is`,
      `${partial.original} was the original request. ${partial.authorized} was ${verb}${by}. The remaining portion of the request is ${partial.remaining}`,
      `${partial.original} was the original request. ${partial.authorized} was ${verb}${by}, leaving the original request IMR eligible, ${partial.remaining} is`,
      `${partial.original} was the original request; ${partial.authorized} was ${verb}${by}; the remaining IMR eligible portion, ${partial.remaining}, is`,
    ]);
    return { printed, request: printed, partial };
  });
}

const SENTENCES = [
  "The file holds no record of how function changed with earlier care.",
  "The physical examination of the last visit shows tenderness and a mild loss of motion.",
  "Red flags were not recorded by the treating physician.",
  "Earlier visits were tolerated well, but no measure of work capacity is given.",
  "The guideline wants a failed trial of first line care before this step.",
  "Dose and interval remain unexplained in the progress notes of Dr. [redacted].",
  "Imaging was done in 2013 and showed mild degeneration, i.e. nothing that needs an operation.",
  "Pain is rated 6 out of 10 with medication and 8 out of 10 without.",
  "Criteria include: 1) a clear diagnosis; 2) failure of conservative measures; and 3) a plan for follow up.",
  "Two prior requests were decided elsewhere: one upheld, one overturned.",
  "A home program is in place.",
] as const;

/** A rationale of some sentences that ends as its outcome wants. */
export function writeRationale(chance: Chance, upheld: boolean, request: string): string {
  const opening = chance.pick([
    "MTUS addresses this treatment in its chronic pain chapter.",
    "Per the guidelines cited above, this care is an option in chosen cases.",
    "No, the care asked for does not follow from the file.",
    "The ACOEM Guidelines note that such studies serve a purpose in few patients.",
    "With regard to this service, ODG asks for several conditions.",
    "According to the cited guidelines, the first step is active care.",
    "There is a history of neck complaints here, and of little else.",
  ]);
  const named =
    /\b(?:is|was|were)\b|#|\bleft\b|\bright\b/i.test(request) || chance.often(0.4)
      ? "the request"
      : `the request for ${request}`;
  const closing = upheld
    ? chance.pick([
        `Therefore, ${named} is not medically necessary.`,
        `As such, ${named} is not medically necessary.`,
        `Given the above, ${named} is not medically necessary and appropriate.`,
      ])
    : chance.pick([
        `Therefore, ${named} is medically necessary.`,
        `The records support it, and ${named} is medically necessary and appropriate.`,
      ]);
  return [opening, ...chance.some(SENTENCES, chance.int(1, 6)), closing].join(" ");
}

export function sayPerson(chance: Chance, age: number, sex: Sex): string {
  const noun = chance.pick(
    sex === "male" ? ["male", "man", "male", "gentleman"] : ["female", "woman", "female", "lady"],
  );
  const letter = sex === "male" ? "M" : "F";
  const job = chance.pick(["", "", " roofer", " who works as a cook"]);
  return chance.pick([
    `${age} year old ${noun}${job}`,
    `${age}-year-old ${noun}${job}`,
    `${age} year-old ${noun}${job}`,
    `${age}-year old, right-hand-dominant ${noun}`,
    `${age} yo ${noun}`,
    `${age} y/o ${noun}`,
    `${age} y.o. ${noun}`,
    `${age} years old ${noun}`,
    `${age}year old ${noun}`,
    `${age}-yr-old ${noun}`,
    `${age} y/o ${letter}`,
    `now ${age}-year-old ${noun}`,
    `${spell(age)}-year-old ${noun}`,
  ]);
}

const UNITS = ["", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy"];

function spell(age: number): string {
  return `${TENS[Math.floor(age / 10) - 2]}${UNITS[age % 10]}`;
}

export type Facts = { age: number | null; sex: Sex | null; injury: Day; ur: Day; application: Day };

/** A case summary that states the worker, the injury and, where `dates`, the day of the denial and of the application. */
export function writeSummary(chance: Chance, facts: Facts, dates: boolean): string {
  const day = (value: Day) => sayDay(value, chance);
  const noun = chance.pick(["injured worker", "patient", "applicant", "claimant", "employee"]);
  const pronoun = facts.sex === "female" ? "She" : facts.sex === "male" ? "He" : `The ${noun}`;
  const person =
    facts.age !== null && facts.sex !== null
      ? sayPerson(chance, facts.age, facts.sex)
      : facts.sex !== null
        ? facts.sex
        : "restaurant employee";
  const article = chance.pick(["a", "a(n)", "an"]);
  const injury = chance.pick([
    `The ${noun} is ${article} ${person} who sustained an industrial injury on ${day(facts.injury)}.`,
    `The ${noun} is ${article} ${person}, with a reported date of injury of ${day(facts.injury)}.`,
    `This is ${article} ${person} with a date of injury on ${day(facts.injury)}.`,
    `This case concerns ${article} ${person} with an occupational claim from ${day(facts.injury)}.`,
    `The ${noun} is ${article} ${person} who was injured on ${day(facts.injury)} while lifting a box.`,
    `The ${noun} is ${article} ${person} who claims for low back pain after an industrial injury of ${day(facts.injury)}.`,
    `According to the records made available for review, the ${noun} is ${article} ${person} (DOI ${day(facts.injury)}).`,
  ]);
  const middle = chance.some(
    [
      `${pronoun} was seen on ${day(facts.ur)} with low back pain rated 5/10.`,
      "Diagnoses include lumbar strain and cervical radiculopathy.",
      "Care so far has consisted of medication, physical therapy, acupuncture, chiropractic manipulation and home exercise.",
      `An MRI of ${day({ ...facts.injury, year: facts.injury.year + 0 })} was read as mild degeneration.`,
      `${pronoun} works with limits.`,
      "Straight leg raising is negative; strength is 5/5.",
    ],
    chance.int(2, 5),
  );
  if (!dates) return [injury, ...middle].join(" ");
  const ur = chance.pick([
    `On ${day(facts.ur)} Utilization Review non-certified the care above, citing the MTUS.`,
    `On ${day(facts.ur)}, Utilization Review (UR) modified the request.`,
    `The Utilization Review dated ${day(facts.ur)} denied the request.`,
    `The original utilization review (${day(facts.ur)}) denied the request for the care above.`,
    `In a Utilization Review Report dated ${day(facts.ur)}, the insurer did not approve the requests.`,
    `In a UR report dated ${day(facts.ur)}, the insurer approved a part of the request.`,
    `The UR determination of ${day(facts.ur)} did not certify the request.`,
    `The request was non-certified by Utilization Review on ${day(facts.ur)}.`,
    `These requests were previously non-certified on ${day(facts.ur)} for want of findings.`,
    `A prior utilization review determination, dated ${day(facts.ur)}, resulted in denial of the care above.`,
  ]);
  const application = chance.pick([
    `On ${day(facts.application)}, the injured worker submitted an application for IMR for review of the items above.`,
    `On ${day(facts.application)} the applicant filed an application for Independent Medical Review.`,
    `An application for independent medical review was received on ${day(facts.application)}.`,
    `The IMR application was received on ${day(facts.application)}.`,
  ]);
  return [injury, ...middle, ur, application].join(" ");
}
