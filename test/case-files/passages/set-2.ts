import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

export const SET_2: Passage[] = [
  ...of(
    "Cyclobenzaprine 7.5 mg #60",
    {},
    [D, "Acute spasm on examination", "PALPATION: [x] paravertebral muscle spasm  [x] tenderness  [ ] trigger points"],
    [N, "Acute spasm on examination", "PALPATION: [ ] paravertebral muscle spasm  [x] tenderness  [ ] trigger points"],
    [
      A,
      "Acute muscle spasm or exacerbation documented",
      "Lumbar spine: no palpable spasm, no acute flare since last seen. Pain stable 4/10.",
    ],
    [
      D,
      "Acute muscle spasm or exacerbation documented",
      "Pt threw his back out again on Saturday bending to tie a shoe; back locked up, paraspinals rock hard bilaterally.",
    ],
    [D, "x: Use for chronic pain", "Chronic low back pain x 4 years, continues Fexmid nightly."],
    [
      D,
      "Objective functional improvement from prior use",
      "On Flexeril she sleeps 7 h rather than 4 and gets through a full shift without sitting out.",
    ],
    [N, "Objective functional improvement from prior use", "Medications reviewed. Flexeril refilled #60. RTC 6 weeks."],
  ),
  ...of(
    "Physical therapy 2x6 right shoulder",
    { region: "shoulder", side: "right" },
    [
      D,
      "Number of prior visits and functional benefit documented before more",
      "Attended 10 of 12 visits. Flexion 95 -> 140, reaches shelf at eye level, DASH 58 to 31.",
    ],
    [
      A,
      "Objective improvement for more",
      "12 visits done. ROM and strength unchanged from initial eval. Patient continues to report 8/10 pain.",
    ],
    [
      D,
      "Objective functional deficit that needs supervision",
      "R shoulder abd 80, ER 20, 3+/5 cuff. Cannot don a jacket without help.",
    ],
    [
      N,
      "Number of prior visits and functional benefit documented before more",
      "Consider another course of PT. Cuff tendinitis R shoulder. Ibuprofen prn.",
    ],
    [D, "Date and type of surgery stated", "DOS 3/2/15: R shoulder arthroscopic SAD with mini-open cuff repair."],
    [N, "Treatment goals clearly stated in the therapy prescription (p.48)", "PT rx: R shoulder, eval and treat 2x6."],
    [
      D,
      "Treatment goals clearly stated in the therapy prescription (p.48)",
      "PT 2x6: goals - full overhead reach by wk 6, lift 20 lb, return to stocker job.",
    ],
  ),
  ...of(
    "Carpal tunnel release, right",
    { region: "wrist", side: "right" },
    [
      D,
      "Electrodiagnostic evidence of carpal tunnel syndrome",
      "NCS 2/9/15 (Dr. Nguyen-Castillo): R median distal sensory latency 4.6 ms, prolonged; motor 5.1.",
    ],
    [
      A,
      "Electrodiagnostic evidence of carpal tunnel syndrome",
      "EMG/NCS of both upper limbs, April: within normal limits. No evidence of median or ulnar entrapment.",
    ],
    [
      D,
      "Splint and medication for eight to twelve weeks in mild to moderate cases first",
      "Wore cock-up splint qhs since late December plus Aleve; still wakes up shaking her hand out.",
    ],
    [
      N,
      "Splint and medication for eight to twelve weeks in mild to moderate cases first",
      "Will give wrist brace today and see back 1 mo.",
    ],
    [D, "Positive Tinel or Phalen sign", "Provocative: Phalens reproduces tingling at 15 sec R. Durkan's +."],
    [A, "Positive Tinel or Phalen sign", "Tinel and Phalen tests are negative on the right; thenar bulk preserved."],
    [N, "Positive Tinel or Phalen sign", "Left: Tinel +, Phalen +. Right: well healed scar, motion full."],
  ),
  ...of(
    "Lumbar discectomy L5-S1",
    { region: "low back" },
    [
      D,
      "Imaging evidence of nerve root compression",
      "MRI 1/15: L5-S1 6 mm L paracentral extrusion displacing the traversing S1 root.",
    ],
    [
      A,
      "Imaging evidence of nerve root compression",
      "MRI lumbar: 2 mm bulge L5-S1 with no neural impingement; foramina patent.",
    ],
    [
      D,
      "Psychological screening considered",
      "Referred by surgeon to Dr. Feld, psychologist, who found no contraindication to surgery from emotional standpoint.",
    ],
    [
      D,
      "Activity limitation from radiating pain over one month or progression",
      "Since February the shooting pain down the back of the leg has kept him from standing more than five minutes.",
    ],
    [
      D,
      "Objective radiculopathy at the level (weakness, reflex, sensory loss or leg pain by root)",
      "Ankle jerk absent on L, can't do single heel raise, numb lateral foot.",
    ],
    [D, "Conservative care failed", "8 PT, 2 ESIs, gabapentin, Medrol dosepak. None have given lasting benefit."],
    [N, "Conservative care failed", "Injured 3 wks ago. Plan: begin PT, naproxen; no ESI to date."],
  ),
  ...of(
    "Urine drug test",
    {},
    [
      D,
      "Higher frequency justified by risk or dose above 80 mg MED",
      "ORT = 9 (high risk). Opana ER 20 bid + Percocet 10 qid, MED approx 180.",
    ],
    [
      N,
      "Higher frequency justified by risk or dose above 80 mg MED",
      "UDT today per office policy. Tramadol 50 bid prn.",
    ],
    [
      D,
      "Opioid in use or approved for more than a few days",
      "MS Contin 15 mg q12h and Norco prn breakthrough x 2 years.",
    ],
    [A, "Opioid in use or approved for more than a few days", "He is not taking any narcotics; uses Tylenol only."],
  ),
  ...of(
    "Home health aide 4 hours/day, 3 days/week",
    {},
    [
      D,
      "Skilled care or health-related personal care need specified",
      "Needs aide to change packing in the incision BID and help into the shower; s/p I&D.",
    ],
    [
      D,
      "x: Shopping, cleaning, laundry or personal care as the only need",
      "Patient needs someone to do the laundry, vacuuming and grocery shopping while she recovers.",
    ],
    [
      A,
      "Homebound on full- or part-time basis",
      "He drove himself to clinic and walks 1/2 mile a day around the block.",
    ],
    [
      D,
      "Homebound on full- or part-time basis",
      "Has not left the apartment since discharge except by ambulance van; bed to chair transfers with max assist.",
    ],
  ),
  ...of(
    "Lidoderm 5% patch #30",
    {},
    [
      D,
      "Trial of a first-line agent (tricyclic, SNRI, gabapentin or pregabalin) documented",
      "Lyrica d/c'd: leg edema. Elavil: too groggy.",
    ],
    [
      N,
      "Trial of a first-line agent (tricyclic, SNRI, gabapentin or pregabalin) documented",
      "Tried OTC creams. Now wants patches. Ibuprofen 800.",
    ],
    [D, "Area, number of patches and duration stated", "Lidoderm: apply 1 patch to L lateral thigh 12 h on/12 h off."],
    [
      D,
      "Peripheral joint or localised pain documented",
      "Burning patch of skin over lateral thigh, size of a palm, exquisitely sensitive to bedsheets.",
    ],
  ),
  ...of(
    "Chiropractic 6 visits low back",
    { region: "low back" },
    [
      D,
      "Objective improvement for more",
      "After six adjustments: SLR 45->75, sits through church, cut Motrin in half.",
    ],
    [N, "Objective improvement for more", "Initial chiropractic evaluation. Prognosis good. Recommend 6 tx."],
  ),
];
