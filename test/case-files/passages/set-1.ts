import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

export const SET_1: Passage[] = [
  ...of(
    "Norco 10/325 mg #120",
    {},
    [
      D,
      "Aberrant drug behaviour monitored (drug screen or equivalent)",
      "Medication monitoring: in-office 12-panel cup collected 04/02/15, results consistent with prescribed hydrocodone; no illicit substances.",
    ],
    [
      D,
      "One prescriber and one pharmacy",
      "PDMP query run today shows all scheduled prescriptions written by this office and filled at a single Walgreens.",
    ],
    [
      N,
      "One prescriber and one pharmacy",
      "Ms. Villanueva-Ortiz returns for medication refill. Pain 7/10. Sleeping 5 hrs. Plan: continue current meds, RTC 4 wks.",
    ],
    [
      D,
      "Informed discussion, ideally a written agreement",
      "We again went over the narcotic contract, which the pt signed on 9/3/14 and which is scanned to the chart.",
    ],
    [
      A,
      "Functional improvement recorded",
      "Despite two years of hydrocodone the patient's activity tolerance has not changed; he remains unable to do household chores and is largely sedentary.",
    ],
    [
      D,
      "Analgesia: current, least and average pain, onset and duration of relief recorded",
      "BPI: worst 9, least 4, avg 6, right now 5. Norco kicks in after ~40 min and lasts about 4 h.",
    ],
    [
      D,
      "Adverse effects and psychological need addressed",
      "Denies constipation, nausea, or sedation on present regimen. PHQ-9 = 6.",
    ],
    [
      N,
      "Random drug testing",
      "He has been through physical therapy and chiropractic care. Norco makes the pain bearable. Work status: modified.",
    ],
    [
      A,
      "Recent drug screen or monitoring",
      "There is no urine toxicology on file from this practice. CURES was not run.",
    ],
  ),
  ...of(
    "L4-L5 epidural steroid injection",
    { region: "low back" },
    [
      D,
      "Radiculopathy documented on physical examination",
      "Exam: diminished pinprick over the dorsum of the left foot, EHL 4/5 on the left, seated SLR reproduces leg pain at 45 degrees.",
    ],
    [
      A,
      "Radiculopathy documented on physical examination",
      "Neuro: motor 5/5 throughout bilateral lower extremities, sensation intact to light touch L2 through S1, DTRs 2+ and symmetric, SLR negative bilaterally.",
    ],
    [
      D,
      "Performed with fluoroscopic guidance",
      "Request: L4-5 interlaminar ESI under C-arm with contrast, outpatient surgery center.",
    ],
    [
      D,
      "Repeat needs 50-70 percent relief for at least six to eight weeks",
      "Following the 11/2014 injection Mr. Okafor enjoyed roughly two-thirds reduction in his leg symptoms which held up for the better part of three months.",
    ],
    [
      D,
      "Conservative care failed",
      "The patient reports that neither twelve sessions with the therapist nor naproxen made a meaningful difference.",
    ],
    [
      N,
      "Conservative care failed",
      "New patient visit. LBP x 10 days after lifting a pallet. Rx ibuprofen 600 tid. Ice/heat. Follow-up in one week.",
    ],
    [
      D,
      "Aim to avoid surgery stated",
      "Patient wishes to hold off on an operation and would rather try an injection first.",
    ],
    [
      A,
      "Conservative care failed",
      "PT has helped a great deal; pain down from 7 to 2. Back to full duty last Monday.",
    ],
  ),
  ...of(
    "MRI right knee",
    { region: "knee", side: "right" },
    [
      D,
      "At least two subjective complaints (pain, swelling, giving way, locking)",
      "R knee buckles going downstairs, puffs up by end of shift, catches.",
    ],
    [D, "Plain films first when required", "3-view R knee taken in clinic today: no fx, mild medial narrowing."],
    [
      N,
      "Plain films first when required",
      "Right knee effusion trace. Lachman stable. Advised elevation and to return in two weeks.",
    ],
    [
      D,
      "Suspected internal derangement named",
      "Assessment: right knee strain, r/o medial meniscal tear versus chondral injury.",
    ],
    [
      N,
      "Suspected internal derangement named",
      "Left knee: suspect lateral meniscus tear. Right knee: contusion, resolving.",
    ],
  ),
  ...of(
    "Arthroscopic rotator cuff repair, left shoulder",
    { region: "shoulder", side: "left" },
    [
      D,
      "Imaging confirms tear",
      "MR arthrogram L shldr 3/18/15: 14 mm full-thickness defect of the supraspinatus with 1 cm retraction.",
    ],
    [
      A,
      "Imaging confirms tear",
      "MRI LEFT SHOULDER 02/11/2015. IMPRESSION: 1. Mild tendinosis of the supraspinatus without discrete tear. 2. AC joint OA.",
    ],
    [
      D,
      "Cortisone injection trial for impingement",
      "On 1/6/15 Dr. Banuelos placed 40 mg Depo-Medrol into the left subacromial space; pt got about 10 days of relief.",
    ],
    [
      N,
      "Cortisone injection trial for impingement",
      "Discussed with pt the option of a subacromial cortisone shot at some point down the road; she will think about it.",
    ],
    [
      D,
      "Subjective: limited range, night joint pain, no relief",
      "She can't sleep on the left side, and reaching the top cupboard is impossible.",
    ],
    [
      D,
      "Three to six months conservative care, continuous or intermittent",
      "Since Oct 2014: PT 2x/wk through Feb 2015, diclofenac, activity restrictions, injection in January.",
    ],
  ),
  ...of(
    "Gabapentin 600 mg #90",
    {},
    [
      D,
      "Neuropathic or otherwise suitable chronic pain diagnosis",
      "Dx: 1. Lumbar radiculitis (724.4). 2. Chronic pain syndrome.",
    ],
    [D, "Side effects addressed", "Tolerating gabapentin without grogginess or dizziness."],
    [
      D,
      "Each visit records change in pain or function",
      "With Neurontin the burning in her feet drops from 8/10 to 5/10 and she walks two blocks farther.",
    ],
    [
      N,
      "Each visit records change in pain or function",
      "Medications: Neurontin 600 mg 1 po TID, Prilosec 20 mg QD, Colace.",
    ],
  ),
  ...of(
    "Omeprazole 20 mg #60",
    {},
    [
      D,
      "At least one GI risk factor: age over 65; history of ulcer, bleed or perforation; concurrent aspirin, steroid or anticoagulant; high-dose or multiple NSAIDs",
      "PMH: HTN, bleeding duodenal ulcer 2009 (hospitalized). Meds: Anaprox 550 BID.",
    ],
    [
      A,
      "At least one GI risk factor: age over 65; history of ulcer, bleed or perforation; concurrent aspirin, steroid or anticoagulant; high-dose or multiple NSAIDs",
      "No hx of PUD or GI bleed. Not on ASA, steroids, or blood thinners. Takes a single NSAID at standard dose. 41 y/o.",
    ],
  ),
  ...of(
    "Functional restoration program, 80 hours",
    {},
    [
      D,
      "Thorough evaluation with baseline functional testing completed",
      "Multidisciplinary assessment 4/10/15 (MD, PhD, DPT). Baseline: lifts 15 lb floor to waist, sits 20 min, 6MWT 310 m.",
    ],
    [
      D,
      "Motivation to change, including willingness to forgo secondary gains",
      "Pt eager to get off opioids and back to driving a truck.",
    ],
    [
      N,
      "Thorough evaluation with baseline functional testing completed",
      "Recommend FRP. Awaiting authorization for the initial interdisciplinary evaluation.",
    ],
  ),
  ...of(
    "TENS unit purchase",
    {},
    [
      D,
      "One-month trial",
      "Completed 30 day home trial of TENS 3/1-3/31; used daily, VAS fell 3 points, cut Norco from 4 to 2 per day.",
    ],
    [N, "One-month trial", "TENS used during therapy sessions on two occasions."],
    [D, "Pain of at least three months duration", "Low back pain ever since the fall on January 10, 2014."],
  ),
  ...of(
    "Acupuncture 6 visits",
    {},
    [
      D,
      "Functional improvement from prior visits",
      "s/p 6 acupuncture: sitting tolerance 15 -> 40 min, off flexeril, resumed light housekeeping.",
    ],
    [N, "Functional improvement from prior visits", "s/p 6 acupuncture. Says it is relaxing. Requests more."],
  ),
];
