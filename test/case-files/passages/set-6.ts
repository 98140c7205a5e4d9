import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";
const C = "conflicting";

export const SET_6: Passage[] = [
  ...of(
    "Lumbar fusion L4-5",
    { region: "low back" },
    [
      D,
      "Segmental instability demonstrated on imaging",
      "Flex/ext films: 5 mm translation L4 on L5 with opening on flexion.",
    ],
    [A, "Segmental instability demonstrated on imaging", "Flexion-extension views show no abnormal motion at L4-5."],
    [
      D,
      "Physical medicine and manual therapy completed",
      "Patient has already finished 18 PT sessions and 12 visits with Dr. Kwon, D.C.",
    ],
    [D, "Psychosocial screen", "Cleared by Dr. Abramowitz PhD on 2/20/15 after MMPI-2 and interview."],
    [
      D,
      "All pain generators identified and treated",
      "Discography positive L4-5 only; facets and SI joints blocked earlier without relief and excluded as sources.",
    ],
    [A, "Non-smoker for at least six weeks", "Continues to smoke one pack per day."],
    [
      D,
      "Over three months of symptoms",
      "He reports that the back and leg pain have been there ever since January of last year.",
    ],
    [N, "Psychosocial screen", "Surgical plan: ALIF L4-5. Preop labs, EKG. Cardiac clearance requested."],
  ),
  ...of(
    "Duloxetine 60 mg #30",
    {},
    [
      D,
      "Neuropathic pain or depression documented",
      "Stocking distribution dysesthesias both feet; hot, electric jolts at night.",
    ],
    [
      D,
      "Benefit in pain and function recorded for refills",
      "Cymbalta: leg burning down by half, back to helping with the grandkids.",
    ],
    [N, "Benefit in pain and function recorded for refills", "Cymbalta 60 mg #30 w/ 2 refills. F/u 8 wks."],
    [A, "Side effects including sedation are addressed", "Chart contains no mention of side effects being discussed."],
    [D, "Side effects including sedation are addressed", "No daytime sleepiness or dry mouth on the current dose."],
  ),
  ...of(
    "Aquatic therapy 8 visits",
    { region: "low back" },
    [
      D,
      "Reduced weight bearing desirable, such as extreme obesity",
      "BMI 44, bilateral knee OA, cannot do land exercises because of joint loading.",
    ],
    [
      A,
      "Reduced weight bearing desirable, such as extreme obesity",
      "Patient does land based therapy and treadmill walking without difficulty.",
    ],
    [
      N,
      "Reduced weight bearing desirable, such as extreme obesity",
      "Pt would like to try the pool. Lumbar strain. Gait normal.",
    ],
    [
      D,
      "Functional improvement from earlier aquatic sessions when more are requested",
      "8 pool visits completed; she now walks 4 blocks instead of 1 and stands to cook.",
    ],
    [
      D,
      "Number and outcome of prior therapy visits stated",
      "To date: 14 land PT visits, minimal change; 6 aquatic, better tolerated.",
    ],
  ),
  ...of(
    "Ankle MRI, left",
    { region: "ankle", side: "left" },
    [
      D,
      "Period of conservative care and observation unless red flag",
      "Boot x 3 wks then brace and PT x 6 wks L ankle, still giving out on uneven ground.",
    ],
    [
      D,
      "MRI question stated such as osteochondral lesion in delayed recovery",
      "Order MRI L ankle to rule out talar dome OCD given failure to improve at 3 months.",
    ],
    [
      N,
      "Period of conservative care and observation unless red flag",
      "Rolled L ankle yesterday at work. Mild swelling laterally. X-ray negative.",
    ],
    [
      A,
      "Malleolar or midfoot bony tenderness or inability to bear weight, for x-ray",
      "No bony tenderness, walks without a limp.",
    ],
    [
      D,
      "Malleolar or midfoot bony tenderness or inability to bear weight, for x-ray",
      "Exquisitely tender over the lateral malleolus tip; hopped into the exam room.",
    ],
  ),
  ...of(
    "Fentanyl patch 50 mcg #10",
    {},
    [
      D,
      "Chronic pain needing continuous opioid not manageable otherwise",
      "Around-the-clock pain inadequately controlled by short acting Norco 8/day and by tramadol ER before that.",
    ],
    [D, "Opioid tolerance documented", "Taking oxycodone 30 mg QID for over a year."],
    [
      C,
      "One prescriber and one pharmacy",
      [
        { text: "All opioids are from this office only.", date: "2015-05-20" },
        { text: "CURES report lists three prescribers this quarter.", date: "2015-05-20" },
      ],
    ],
    [A, "Urine drug screen consistent with prescribed medication", "UDS 5/1/15 inconsistent: fentanyl not detected."],
    [
      D,
      "x: No overall improvement in function without extenuating circumstances",
      "Despite fentanyl he is largely bedbound with no gain in function over two years.",
    ],
  ),
  ...of(
    "Sacroiliac joint injection, right",
    { region: "low back", side: "right" },
    [
      D,
      "History and exam suggest SI pain with three or more positive provocative tests",
      "R: FABER +, thigh thrust +, Gaenslen +, compression +; Fortin finger at PSIS.",
    ],
    [
      N,
      "History and exam suggest SI pain with three or more positive provocative tests",
      "Low back pain R > L. SLR neg. Tender L4-S1 paraspinals.",
    ],
    [D, "Four to six weeks failed care", "Six weeks of stabilization exercise and Relafen produced no improvement."],
    [
      D,
      "Other pain generators addressed",
      "Facet blocks negative and MRI shows no disc pathology, making SI joint the likely source.",
    ],
  ),
  ...of(
    "Wrist splint",
    { region: "wrist" },
    [D, "Diagnosis stated", "DX: 727.04 de Quervain's, R."],
    [
      D,
      "Injection tried, usually one or two for trigger finger",
      "R ring finger A1 pulley injected with Kenalog 11/14 and again 2/15.",
    ],
    [
      N,
      "Injection tried, usually one or two for trigger finger",
      "R ring finger locks in AM. Plan: inject A1 pulley if persists.",
    ],
    [
      D,
      "Diagnosis clear on examination",
      "Finkelstein markedly positive with crepitus at the first dorsal compartment.",
    ],
  ),
  ...of(
    "Preoperative medical clearance, EKG, labs",
    {},
    [D, "Comorbidity or risk factor that makes each test relevant", "61 yo w/ IDDM, HTN on lisinopril, prior MI 2010."],
    [A, "Comorbidity or risk factor that makes each test relevant", "PMH: none. Healthy 29-year-old, no medications."],
    [D, "Surgery approved", "UR certified the R knee arthroscopy on 5/11/15."],
    [N, "Surgery approved", "Requesting authorization for R knee arthroscopy and preop clearance."],
  ),
  ...of(
    "Manipulation under care of chiropractor, 8 visits",
    { region: "low back" },
    [
      D,
      "Objective improvement for more",
      "Pre/post 6 chiro: lumbar flex 40->65 deg, lifts 30 lb (was 15), off light duty.",
    ],
    [
      A,
      "Objective improvement for more",
      "Chiropractic was of no benefit; range and pain scores are the same as before.",
    ],
  ),
];
