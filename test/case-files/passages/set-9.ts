import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";
const C = "conflicting";

export const SET_9: Passage[] = [
  ...of(
    "Cubital tunnel release, left",
    { region: "elbow", side: "left" },
    [
      D,
      "Significant loss of function from nerve entrapment",
      "Cannot hold a screwdriver or button shirts; ulnar nerve compressed at L elbow.",
    ],
    [
      D,
      "Positive electrical studies correlating with clinical findings",
      "NCV: ulnar velocity drops to 38 m/s across L elbow, matching his little finger numbness.",
    ],
    [
      N,
      "Positive electrical studies correlating with clinical findings",
      "Will schedule EMG/NCV LUE. Tinel positive at elbow.",
    ],
    [D, "Severe neuropathy", "First dorsal interosseous wasted, claw posture, constant numbness D4-5 L."],
    [
      D,
      "Three to six months of conservative care failed",
      "Night elbow pad, therapy and no leaning on elbow since November; April recheck: tingling same or worse.",
    ],
    [A, "Severe neuropathy", "L hand: full intrinsic strength, no atrophy, sensation intact."],
  ),
  ...of(
    "Knee brace, left",
    { region: "knee", side: "left" },
    [D, "Patellar instability", "Kneecap slipped out twice since March; apprehension +."],
    [D, "Anterior cruciate ligament tear", "MRI L knee: ACL fibers discontinuous."],
    [N, "Anterior cruciate ligament tear", "L knee: Lachman 1A firm endpoint. Sister tore her ACL in college."],
    [A, "Patellar instability", "Patella tracks centrally and is stable to lateral stress, no apprehension."],
    [D, "Medial collateral ligament instability", "Valgus stress opens 8 mm at 30 deg L."],
  ),
  ...of(
    "Cognitive behavioral therapy 6 sessions",
    {},
    [
      D,
      "Risk factors for delayed recovery identified",
      "PCS 38. Angry at foreman, two previous claims, wife just left him.",
    ],
    [N, "Risk factors for delayed recovery identified", "Wound recovery uneventful, sutures out. RTC 2 wks."],
    [
      D,
      "Objective functional improvement from prior sessions",
      "After CBT x6 he is driving again, shops alone and went from 2 to 5 h of volunteer work.",
    ],
    [
      N,
      "Objective functional improvement from prior sessions",
      "Has had 6 CBT sessions with Dr. Pell. Six more requested.",
    ],
    [D, "Secondary depression documented", "Since the injury: sad daily, poor appetite, passive death wish; BDI 29."],
    [A, "Anxiety documented", "GAD-7: 2. Denies worry or panic."],
  ),
  ...of(
    "Right shoulder extracorporeal shockwave x5",
    { region: "shoulder", side: "right" },
    [D, "Calcifying tendinitis", "XR R shoulder: 9 mm calcium deposit in the supraspinatus."],
    [N, "Calcifying tendinitis", "R shoulder tendinitis. Takes calcium 600 mg bid."],
    [D, "Six months of pain", "R shoulder hurts every day since the fall of 6/2014."],
    [D, "Three conservative treatments failed", "PT, naproxen, and a cortisone shot: none gave more than a week."],
    [N, "Three conservative treatments failed", "Treatment so far: ice. Will begin PT and Mobic."],
  ),
  ...of(
    "Duloxetine 60 mg",
    {},
    [D, "Fibromyalgia documented", "Widespread pain index 14, 16/18 tender points."],
    [N, "Fibromyalgia documented", "Tender over L paraspinals. Fibroid surgery 2009."],
    [D, "Diabetic neuropathy", "T2DM x 12 y, stocking loss of vibration, burning soles."],
    [N, "Diabetic neuropathy", "FBS 92. Mother had diabetes. Numb R thigh after prolonged sitting."],
    [D, "Sleep and mood assessed after the trial", "Cymbalta wk 6: sleeps through, mood lifted, PHQ from 18 to 8."],
    [A, "Hypertension", "BP 118/70, no history of high blood pressure."],
  ),
  ...of(
    "Lumbar discography L3-S1",
    { region: "low back" },
    [D, "Back pain of at least three months", "LBP constant since he lifted the compressor in August 2014."],
    [
      D,
      "Detailed psychosocial assessment satisfactory",
      "Dr. Lund PhD: MMPI valid, no contraindication to invasive testing.",
    ],
    [N, "Detailed psychosocial assessment satisfactory", "Oriented x3, pleasant. Plan discogram."],
    [D, "Candidate for surgery", "Dr. Vo would do an L4-5 fusion if concordant."],
    [D, "Spinal fracture", "CT: burst L1 with 30% height loss"],
    [A, "Spinal fracture", "Plain films L-spine show no fracture."],
  ),
  ...of(
    "Wheelchair van transport to PT",
    {},
    [D, "Disability preventing self-transport", "Bilateral NWB casts, can't get into a car seat or operate pedals."],
    [
      N,
      "Disability preventing self-transport",
      "Collects state disability. PT 3 miles from home. Requests ride vouchers.",
    ],
    [A, "Disability preventing self-transport", "She drives her own car to every appointment."],
  ),
  ...of(
    "Ondansetron, postoperative",
    {},
    [D, "Osteoporosis", "DEXA T -3.1 at the hip."],
    [D, "Diabetes, renal disease or alcoholism", "GFR 28, sees nephrology."],
    [D, "Additional clinical risk factor", "64M, stent placed 2012, on insulin."],
    [N, "Additional clinical risk factor", "24 yo healthy, runs marathons. For knee scope."],
  ),
  ...of(
    "Head CT",
    { region: "head" },
    [D, "Loss of consciousness", "Coworkers say he was out for a couple of minutes."],
    [A, "Loss of consciousness", "Struck by a box, did not pass out."],
    [D, "Amnesia", "Has no memory of the fall or the ambulance ride."],
    [D, "Seizure", "Whole body shook in the ER, then sleepy; loaded with Keppra."],
    [N, "Signs of skull fracture", "Forehead abrasion 2 cm. Wrist fracture splinted."],
    [
      C,
      "Loss of consciousness",
      [
        { text: "ER: positive LOC, about one minute.", date: "2015-05-20" },
        { text: "Paramedic: no loss of consciousness.", date: "2015-05-20" },
      ],
    ],
  ),
];
