import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";
const C = "conflicting";

export const SET_7: Passage[] = [
  ...of(
    "Carpal tunnel release, right",
    { region: "hand", side: "right" },
    [D, "Splinting failed", "Wore cock-up brace nightly since Feb, numbness same as before."],
    [N, "Splinting failed", "Rt wrist: + Tinel, + Phalen. Will fit w/ neutral splint and recheck 4 wks."],
    [D, "Steroid injection failed", "Kenalog to R carpal canal 3/2: two good weeks, then everything came back."],
    [
      A,
      "Steroid injection failed",
      "Cortisone shot into the carpal tunnel was never offered to him and he has had none.",
    ],
    [
      D,
      "Positive nerve conduction study before surgery",
      "EDX 4/9/15: R median distal sensory latency 4.4 ms, motor 5.1 ms.",
    ],
    [
      D,
      "Severe carpal tunnel syndrome",
      "Marked thenar wasting on the right, constant numbness D1-3, absent median SNAP.",
    ],
  ),
  ...of(
    "MRI of the right knee",
    { region: "knee", side: "right" },
    [D, "Effusion within 24 hours of injury", "Knee ballooned up that same evening."],
    [
      N,
      "Effusion within 24 hours of injury",
      "Complains of swelling of the knee at the end of long shifts for the last several months.",
    ],
    [D, "Inability to walk four steps", "In the ER he could not take a step on the leg."],
    [A, "Inability to flex the knee to 90 degrees", "R knee AROM 0-128, patellar grind negative."],
    [
      D,
      "Surgery is being considered",
      "If the meniscus is torn he wishes to go ahead with arthroscopy; discussed with Dr. Roe.",
    ],
    [D, "Plain films nondiagnostic", "3 views R knee: no fracture, joint spaces maintained."],
    [N, "Plain films nondiagnostic", "Chest x-ray PA/lat clear. Knee MRI requested."],
  ),
  ...of(
    "Functional restoration program 80 hours",
    { region: "low back" },
    [D, "Motivation to change", "He tells us he is eager to get off pills and wants to get back to driving a truck."],
    [
      N,
      "Motivation to change",
      "Pt seen for med refill. Oil change and tire shop work remains on hold. Work status TTD.",
    ],
    [
      D,
      "Negative predictors of success addressed",
      "Team reviewed his smoking, depression, litigation stress; plan to treat each during the program.",
    ],
    [
      D,
      "Baseline functional testing completed",
      "Evaluation day: floor-to-waist lift 15 lb, sit tolerance 20 min, 6-minute walk 310 m.",
    ],
    [
      A,
      "Not a surgery candidate and surgery not otherwise warranted",
      "Dr. Cho recommends L5-S1 decompression, and authorization for surgery has been received.",
    ],
    [
      N,
      "Loss of employment for more than about four weeks",
      "He works modified duty, four hours a day, as a parts clerk.",
    ],
    [D, "Fear avoidance identified", "TSK 47/68. Guards every bend, says he is afraid he'll rupture the disc."],
  ),
  ...of(
    "Transforaminal ESI L5-S1",
    { region: "low back" },
    [D, "Fluoroscopy with contrast", "Procedure will be under C-arm with Omnipaque to confirm spread."],
    [N, "Fluoroscopy with contrast", "CT abdomen with contrast 2011 showed renal cyst. TFESI L5-S1 requested."],
    [D, "Leg pain in a root distribution", "[x] pain shoots R buttock > post calf > lateral foot"],
    [N, "Weakness in a root distribution", "Generalized fatigue and weak appetite since starting the antibiotic."],
    [A, "Reflex change in a root distribution", "DTRs: patellar 2+/2+ Achilles 2+/2+"],
    [A, "x: Same day as facet blocks", "No other injection, in particular no facet block, will be done at that visit."],
    [
      C,
      "Sensory loss in a root distribution",
      [
        { text: "Ortho exam: decreased pinprick over right lateral foot.", date: "2015-05-20" },
        { text: "Neuro exam: light touch and pin normal in all dermatomes of both legs.", date: "2015-05-20" },
      ],
    ],
  ),
  ...of(
    "Percocet 10/325 #120",
    { region: "low back" },
    [D, "Treatment agreement", "Pt signed narcotic contract 1/12/15, copy in chart."],
    [N, "Treatment agreement", "Signed consent for release of records and HIPAA form at front desk."],
    [D, "Total MED calculated", "Percocet 10 x 4 = 60 mg MED daily."],
    [N, "Total MED calculated", "Percocet 10/325 qid prn pain, #120, no refills."],
    [D, "Misuse risk screened", "Opioid Risk Tool 3 = low."],
    [D, "Adverse effects documented", "Bowels: constipated, takes Senna. No itching."],
    [
      A,
      "Meaningful improvement in function",
      "Still can't do any housework or shop and spends most of the day in bed even w/ the Percocet.",
    ],
    [
      D,
      "Lack of functional benefit documented",
      "On Percocet five years; remains off work, ADLs unchanged at every visit.",
    ],
    [N, "Recent urine drug screen", "UA dipstick: trace protein, no blood. BP 138/84."],
  ),
  ...of(
    "Home health aide 4 hours/day",
    {},
    [D, "Homebound status documented", "Leaves the house only for doctor visits, by gurney van."],
    [
      N,
      "Homebound status documented",
      "Lives in a second floor apartment at home with his spouse. Drives himself to PT.",
    ],
    [D, "Hours, duration and goals stated", "Aide 4 h/d, 5 d/wk x 6 wks until WBAT and independent in bathing."],
  ),
  ...of(
    "Acupuncture 6 sessions",
    { region: "neck" },
    [D, "Pain medication is not tolerated", "Motrin tore up her stomach and Ultram made her vomit."],
    [
      N,
      "Pain medication is being reduced",
      "Cont Norco 5 bid. Acu 2x3 neck. Blood pressure is reduced since last visit.",
    ],
    [D, "Number of visits specified", "RFA narrative: acu c-spine 2 x/wk for 3 wks."],
    [
      A,
      "Functional improvement from prior acupuncture",
      "After 6 acu tx she feels no different and her lifting limit is unchanged at 10 lb.",
    ],
  ),
  ...of(
    "Right shoulder arthroscopic rotator cuff repair",
    { region: "shoulder", side: "right" },
    [
      D,
      "Full-thickness rotator cuff tear",
      "MRA: 1.8 cm complete tear of supraspinatus w/ retraction to the humeral head.",
    ],
    [
      N,
      "Full-thickness rotator cuff tear",
      "MRI R shoulder: tendinosis; low-grade bursal fraying. MRI L shoulder 2009: complete cuff tear.",
    ],
    [D, "Night pain with painful arc", "Can't lie on the R side at night. Arc of pain 70-120."],
    [
      D,
      "Positive diagnostic injection test",
      "5 cc lidocaine to subacromial space - near complete relief within 10 min, elevation rose to 160.",
    ],
    [N, "Positive diagnostic injection test", "Flu injection given today, R deltoid. Mild soreness."],
    [D, "Weak or absent abduction", "abd R 3+/5 L 5/5"],
    [A, "Weak or absent abduction", "Strength of the right deltoid and supraspinatus is full."],
  ),
  ...of(
    "Botox for chronic migraine",
    { region: "head" },
    [
      D,
      "Failed at least three first-line prophylactic drugs",
      "Propranolol, Topamax and nortriptyline each tried 3 months w/o reduction in HA.",
    ],
    [
      N,
      "Failed at least three first-line prophylactic drugs",
      "Takes Imitrex and Excedrin for attacks. Starting topiramate 25 mg.",
    ],
    [D, "Headache days reduced by prior treatment", "Since Botox #1 headaches fell from 22 to 9 per month."],
  ),
  ...of(
    "Posterior lumbar fusion L5-S1, bone growth stimulator",
    { region: "low back" },
    [D, "Current smoker", "Tobacco: 1/2 ppd x 20 y"],
    [A, "Current smoker", "Tobacco: never"],
    [D, "Prior failed fusion", "CT 2014: pseudarthrosis at L4-5, lucency around the screws from the 2012 operation."],
    [N, "Osteoporosis", "Takes vitamin D and calcium. Mother broke a hip at 80."],
  ),
];
