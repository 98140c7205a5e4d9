import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";
const C = "conflicting";

export const SET_4: Passage[] = [
  ...of(
    "Transforaminal epidural steroid injection, left L5",
    { region: "low back", side: "left" },
    [
      D,
      "Failed NSAIDs for at least four weeks",
      "Motrin 800 tid taken from 2/2 through 4/15 with no appreciable change in symptoms.",
    ],
    [N, "Failed NSAIDs for at least four weeks", "Motrin 800 tid started today for low back pain radiating to L leg."],
    [
      D,
      "Radiculopathy documented on physical examination",
      "She denies bladder trouble but sensation is dulled along the lateral calf and great toe dorsiflexion is weak, 4-/5, on the left.",
    ],
    [
      N,
      "Radiculopathy documented on physical examination",
      "His brother had sciatica with foot drop. Patient himself complains of an aching back. Exam limited by telehealth.",
    ],
    [
      A,
      "Conservative care failed",
      "Mrs. Delgado says the exercises and gabapentin are controlling her leg pain nicely and she does not want an injection.",
    ],
    [
      D,
      "Physical therapy tried within the last six months",
      [
        {
          text: "PHYSICAL THERAPY DAILY NOTE 02/03/2015 visit 1. Therex, manual.",
          kind: "therapy-notes",
          date: "2015-02-03",
        },
        {
          text: "PHYSICAL THERAPY DAILY NOTE 03/05/2015 visit 8. Pain 6/10.",
          kind: "therapy-notes",
          date: "2015-03-05",
        },
      ],
    ],
    [
      N,
      "Conservative care failed",
      "If six weeks of therapy do not help we would consider an epidural. Therapy to begin next week.",
    ],
    [
      D,
      "Conservative care failed",
      [
        { text: "02/10/2015 Start PT 2x4, naproxen 500 bid.", date: "2015-02-10" },
        {
          text: "05/12/2015 Follow-up. Finished the therapy and took the naproxen for three months. Leg pain is no different.",
          date: "2015-05-12",
        },
      ],
    ],
    [
      D,
      "Imaging corroborates radiculopathy",
      "MRI L-spine 3/2015: left L4-5 foraminal protrusion contacts the exiting L4 and traversing L5 nerve.",
    ],
    [
      A,
      "Imaging corroborates radiculopathy",
      "MRI of lumbar spine shows age-appropriate disc desiccation only. No stenosis or nerve contact.",
    ],
  ),
  ...of(
    "Norco 10/325 mg #90",
    {},
    [
      C,
      "Functional improvement recorded",
      [
        { text: "Function: much better on Norco, able to mow lawn and cook daily.", date: "2015-05-20" },
        {
          text: "On Norco there has been no improvement in function; stays in bed most of the day.",
          date: "2015-05-20",
        },
      ],
    ],
    [
      D,
      "Treatment agreement and goals",
      "Opioid agreement renewed 1/8/15. Goals: walk 30 minutes, return to part time clerical work.",
    ],
    [A, "Treatment agreement and goals", "No pain contract has been signed to date."],
    [
      D,
      "Adverse effects and psychological need addressed",
      "Bowel regimen continues for opioid induced constipation; mood stable, sees counselor monthly.",
    ],
    [N, "One prescriber and one pharmacy", "Fills at CVS. Dr. Tran will refill x1."],
    [A, "One prescriber and one pharmacy", "CURES: 4 prescribers, 3 pharmacies in past 90 days."],
    [
      D,
      "Meaningful improvement in pain and function",
      "Pain 9/10 without meds, 5/10 with. Without meds can't get out of bed; with them works full time as a baker.",
    ],
    [N, "Meaningful improvement in pain and function", "Pain today 7/10. Refill Norco. CURES reviewed. UDS ok."],
    [
      D,
      "x: Serious adverse effects, illegal activity or repeated agreement violation",
      "UDS positive for methamphetamine twice this year in violation of the contract.",
    ],
    [
      A,
      "x: Serious adverse effects, illegal activity or repeated agreement violation",
      "No adverse effects, no illicit drugs on UDS, no contract violations.",
    ],
    [
      D,
      "Pain and function compared with baseline at roughly six-month intervals using a numeric or validated tool",
      "Oswestry 62 at intake Nov 2014, today 44. NPRS 8 -> 5.",
    ],
  ),
  ...of(
    "Physical therapy 2x4 right knee",
    { region: "knee", side: "right" },
    [
      D,
      "Number of prior visits and functional benefit documented before more",
      [
        {
          text: "PT 3/2/15: flexion 85. PT 3/5/15: flexion 92. PT 3/9/15: 101. PT 3/12/15: 110, up/down stairs reciprocally.",
          kind: "therapy-notes",
          date: "2015-03-12",
        },
      ],
    ],
    [
      D,
      "Date and type of surgery stated",
      "Patient is 6 wks out from right knee arthroscopic partial medial meniscectomy (4/14/2015).",
    ],
    [N, "Date and type of surgery stated", "Patient may need arthroscopy of the right knee. MRI pending."],
    [
      D,
      "Functional improvement documented before the second half",
      "Knee flexion went 80 to 120 degrees and she is off crutches after the first 6 visits.",
    ],
    [
      A,
      "Functional improvement documented before the second half",
      "After 6 visits there are no gains: ROM same, still on crutches, still off work.",
    ],
    [
      N,
      "Functional improvement documented before the second half",
      "Left knee improving nicely with therapy, flexion 125. Right knee surgery next month.",
    ],
  ),
  ...of(
    "Naproxen 550 mg #60",
    {},
    [D, "Benefit documented when continuing", "Anaprox takes the edge off and lets her finish the shift."],
    [A, "Benefit documented when continuing", "Says naproxen does nothing for him."],
    [
      D,
      "GI and cardiovascular risk considered when choosing an agent",
      "No h/o ulcer or heart disease. BP 124/78. Naproxen selected given CV safety.",
    ],
    [N, "GI and cardiovascular risk considered when choosing an agent", "Anaprox #60 dispensed from office."],
    [D, "Pain or inflammation limiting function documented", "Knee puffy and painful; can't kneel to lay tile."],
  ),
  ...of(
    "Botox injections for migraine",
    {},
    [D, "Chronic migraine over 15 days a month", "Headache diary: 22 headache days in April, 18 migrainous."],
    [N, "Chronic migraine over 15 days a month", "Occasional tension headaches, once or twice monthly."],
  ),
  ...of(
    "Trigger point injections x4, right trapezius",
    { region: "neck", side: "right" },
    [
      D,
      "Circumscribed trigger points with twitch response and referred pain documented",
      "R upper trap: taut band, jump sign, LTR with referral to temple.",
    ],
    [
      A,
      "Circumscribed trigger points with twitch response and referred pain documented",
      "Diffuse trapezius tenderness. No twitch response elicited, no referred pain.",
    ],
    [
      A,
      "No repeat unless at least 50 percent relief for six weeks with functional improvement",
      "Prior TPI gave 30% relief for four days.",
    ],
    [
      D,
      "No repeat unless at least 50 percent relief for six weeks with functional improvement",
      "Last set of TPIs in March: 70% better x 8 wks, resumed swimming.",
    ],
    [D, "x: Radiculopathy present by examination, imaging or neuro testing", "EMG: acute right C6 radiculopathy."],
    [N, "x: Radiculopathy present by examination, imaging or neuro testing", "Neck pain, headaches. Trap tightness."],
  ),
];
