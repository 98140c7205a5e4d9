import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

export const SET_5: Passage[] = [
  ...of(
    "Work conditioning 10 sessions",
    { region: "low back" },
    [
      D,
      "Enough recovery to take part at least four hours a day, three to five days a week",
      "Therapist: able to tolerate 4-5 hrs of activity per day, 5x/wk.",
    ],
    [
      D,
      "Defined return-to-work goal agreed by employer and employee",
      "Employer (Bay Area Freight) confirms forklift position is held open; worker and supervisor agree on RTW 7/1.",
    ],
    [
      N,
      "Defined return-to-work goal agreed by employer and employee",
      "TTD x 6 wks. Pt not sure what he will do for work later on.",
    ],
    [
      D,
      "Adequate trial of physical or occupational therapy with improvement followed by plateau",
      "20 PT visits; gained steadily to visit 14, no further change in lifting since. Therapist recommends d/c.",
    ],
    [
      D,
      "Not a candidate where surgery or other treatment would clearly be warranted",
      "Spine surgeon Dr. Aguilar-Webb opines nothing surgical to offer.",
    ],
    [
      D,
      "Work-related musculoskeletal condition with functional limits below a medium or higher job demand",
      "FCE: occasional lift 20 lb (light). Job description: drywall hanger, heavy, 75 lb.",
    ],
  ),
  ...of(
    "Subacromial decompression, right shoulder",
    { region: "shoulder", side: "right" },
    [
      D,
      "Weak abduction or tenderness and positive impingement sign",
      "R SHOULDER: abd strength 4/5, GT tender. Neer +/Hawkins +.",
    ],
    [
      A,
      "Weak abduction or tenderness and positive impingement sign",
      "Impingement signs negative. Strength 5/5 in all planes. Nontender.",
    ],
    [
      D,
      "Temporary relief with anesthetic injection (diagnostic test)",
      "Lidocaine placed in the subacromial bursa: pain gone within ten minutes.",
    ],
    [
      N,
      "Temporary relief with anesthetic injection (diagnostic test)",
      "Takes Lidoderm patches. R shoulder injected once in 2009 by outside provider, results not known.",
    ],
    [
      D,
      "X-ray plus MRI, ultrasound or arthrogram positive",
      "XR: type III acromion. MRI: bursal-sided fraying supraspinatus, AC spur indenting cuff.",
    ],
    [
      N,
      "Failure to increase range and strength after exercise programme",
      "Begin pendulums and wall walks; recheck range in a month.",
    ],
    [
      D,
      "Failure to increase range and strength after exercise programme",
      "Three months of therapeutic exercise later, flexion is stuck at 110 and strength still 4-/5.",
    ],
  ),
  ...of(
    "Electrodiagnostic studies, bilateral upper extremities",
    { region: "neck" },
    [
      D,
      "Symptoms lasting more than three or four weeks",
      "Since the January 2014 accident he's had tingling into the ring and small fingers.",
    ],
    [
      D,
      "CTS versus radiculopathy or other entrapment in question",
      "Hand numbness, C6 vs. median neuropathy at the wrist - will get NCV to sort out.",
    ],
    [N, "CTS versus radiculopathy or other entrapment in question", "Neck strain. Full ROM. Trapezial soreness."],
    [A, "Neurologic signs present", "Sensory exam: intact all dermatomes. Reflexes symmetric. Strength full."],
    [
      D,
      "Neurologic signs present",
      "Grip R 18/16/18 kg, L 38/40/38. Diminished two point discrimination R thumb/index.",
    ],
  ),
  ...of(
    "Ambien 10 mg #30",
    {},
    [
      D,
      "Insomnia documented with sleep hygiene addressed",
      "Sleeps 3 h/night, lies awake for hours. Counseled: no screens, no caffeine, regular bedtime.",
    ],
    [N, "Insomnia documented with sleep hygiene addressed", "Refill Ambien. Pain 5/10. Meds renewed."],
    [
      A,
      "Seven to ten days, up to two to six weeks",
      [
        { text: "Ambien 10 mg qhs #30, refill 2.", date: "2014-08-02" },
        { text: "Continue Ambien nightly.", date: "2015-05-20" },
      ],
    ],
    [D, "x: Use for chronic pain", "Takes zolpidem every night for chronic pain related insomnia since 2013."],
  ),
  ...of(
    "Compound ketoprofen cream",
    {},
    [A, "FDA-approved drug first", "No oral NSAID or other FDA-approved medication has been tried."],
    [D, "FDA-approved drug first", "Relafen 750 bid and Voltaren gel tried first without success."],
    [D, "x: Ketoprofen topical included", "Rx: ketoprofen 15% / gabapentin 10% cream 240 gm."],
  ),
  ...of(
    "Hip arthroplasty, right",
    { region: "hip", side: "right" },
    [D, "Limited range of motion on examination", "R hip: flexion 85, IR 0, ER 10, all painful."],
    [A, "Limited range of motion on examination", "Right hip moves fully without discomfort."],
    [
      D,
      "Standing radiographs show loss of cartilage space",
      "AP pelvis standing: R hip superior joint space essentially gone.",
    ],
    [
      D,
      "Exercise therapy and medications tried",
      "He did the hip strengthening class x 12 and takes Mobic and Tylenol.",
    ],
  ),
  ...of(
    "Psychological evaluation",
    {},
    [
      D,
      "Psychosocial barriers or excess pain behaviour noted",
      "Marked guarding, groaning, Waddell 4/5; fears any motion will reinjure him.",
    ],
    [
      D,
      "Clinical impression of psychological condition",
      "Tearful throughout, reports nightmares of the robbery, avoids the store.",
    ],
    [A, "Clinical impression of psychological condition", "No depression or anxiety. Coping well. PHQ-2 0."],
    [N, "x: Duplicates a recent evaluation without a change", "Refer to psych for evaluation. Depressed since injury."],
  ),
  ...of(
    "H-wave unit purchase",
    {},
    [
      D,
      "Failure of initially recommended conservative care, including PT, medication and TENS",
      "PT x 12, NSAIDs and a TENS unit were each tried without significant lasting benefit.",
    ],
    [
      N,
      "Failure of initially recommended conservative care, including PT, medication and TENS",
      "PT x 12 with good improvement. TENS not tried.",
    ],
    [
      D,
      "One-month home trial documented with use and outcome",
      "H-wave used 2x/day for 30 days at home: pain 7->4, less Vicodin, more walking.",
    ],
    [D, "Adjunct to a program of evidence-based functional restoration", "To be used alongside HEP and gym program."],
  ),
];
