import { of, type Passage } from "./passage.ts";

const D = "documented";
const A = "explicitly-absent";
const N = "not-documented";

const VISIT = { kind: "progress-report" } as const;

export const SET_10: Passage[] = [
  ...of(
    "Norco 10/325mg #90",
    { region: "low back" },
    [
      A,
      "Failure of opioid therapy",
      "NSAIDs having failed, she was moved to Norco, which brings pain from 8/10 to 4/10.",
    ],
    [N, "Failure of opioid therapy", "NSAIDs having failed, she was started on Norco at 3 tabs a day."],
    [N, "Failure of opioid therapy", "Norco was added after naproxen failed. Taking it as directed."],
    [D, "Pain relief with the drug", "Ibuprofen did nothing for him. Norco takes the pain from 8 to 4."],
    [N, "Functional improvement with the drug", "With gabapentin he walks a mile. Norco refilled #90."],
    [D, "Side effects monitored", "Bowels slow on Norco, controlled with Colace; no sedation."],
    [N, "Urine drug screen consistent with prescribed drugs", "UDS collected today, results to follow."],
    [D, "Returned to work", "Back on the line since March, 6 h shifts, no lifting over 30 lbs."],
  ),
  ...of(
    "Lumbar epidural steroid injection L5-S1",
    { region: "low back" },
    [
      D,
      "Physical therapy failed",
      "He had failed therapy by the spring. Massage gave him an afternoon's relief at a time.",
    ],
    [N, "Conservative care failed", "Seen for the first time today. PT 2x6 ordered, naproxen begun the same day."],
    [
      N,
      "Conservative care failed",
      "Started on ibuprofen and a home program this visit; pain 7/10 and constant since the fall.",
    ],
    [N, "Four to six weeks of conservative care failed", "Went to PT twice and quit; no better. Back pain persists."],
    [
      D,
      "Four to six weeks of conservative care failed",
      "PT from January 12 to March 6, 2015, plus Motrin throughout; leg pain is no better.",
    ],
    [N, "Failure of at least six months of less invasive care", "Has tried chiropractic and Motrin without relief."],
    [
      D,
      "Failure of at least six months of less invasive care",
      "Seven months of therapy, pills and chiro, none with lasting benefit.",
    ],
    [
      D,
      "Objective neurologic deficit on examination",
      "Strength 5/5 throughout both legs. Pinprick is dull over the lateral calf and dorsum of the foot on the right.",
    ],
    [
      D,
      "Motor, sensory or reflex deficit",
      "Motor full in all groups. Right Achilles jerk could not be elicited; left 2+.",
    ],
    [
      A,
      "Objective neurologic deficit on examination",
      "Motor 5/5, sensation intact to light touch, reflexes 2+ and equal.",
    ],
    [
      A,
      "Previous injection gave at least 50 percent relief for six weeks",
      "After the June epidural he was 60% better, for ten days or so.",
    ],
    [
      D,
      "Previous injection gave at least 50 percent relief for six weeks",
      "The June shot took away about three quarters of the leg pain and held nearly three months.",
    ],
    [A, "Red flag", "No fever, weight loss or saddle numbness. Bowel and bladder function normal."],
    [D, "Red flag", "Over the past two days he has dribbled urine and the inner thighs have gone numb."],
  ),
  ...of(
    "EMG/NCV bilateral lower extremities",
    { region: "low back" },
    [N, "Earlier EMG", "MRI of 2/10/15: L5-S1 protrusion touching the right S1 root."],
    [N, "Imaging shows nerve root compression", "EMG 3/3/15: acute right S1 denervation."],
    [
      D,
      "x: Repeat study without new findings",
      "EMG of 1/15/15 was normal. Symptoms and exam are just as they were then; repeat EMG requested.",
    ],
  ),
  ...of(
    "Right rotator cuff repair",
    { region: "shoulder", side: "right" },
    [
      A,
      "Full-thickness rotator cuff tear",
      "MRI R shoulder: articular-sided partial tear of supraspinatus, 30% of depth.",
    ],
    [A, "Large or massive rotator cuff tear", "MRI R shoulder: small full-thickness supraspinatus tear, 6 mm."],
    [
      D,
      "Large or massive rotator cuff tear",
      "MRI R shoulder: supraspinatus and infraspinatus torn and retracted 4 cm to the glenoid.",
    ],
    [D, "Full-thickness rotator cuff tear", "US R shoulder: supraspinatus torn through its full thickness, 11 mm gap."],
    [
      N,
      "Physical therapy failed",
      [
        {
          text: "PHYSICAL THERAPY NOTE\nDx: L knee sprain. Visit 8 of 8. Knee pain no better, goals not met.",
          kind: "therapy-notes",
        },
      ],
    ],
    [
      D,
      "Three months of conservative care failed",
      "Injected January, PT February through April, NSAID all along; April 30: still cannot raise the arm.",
    ],
  ),
  ...of(
    "Post-operative physical therapy 2x6, right knee",
    { region: "knee", side: "right" },
    [
      N,
      "Functional improvement with the postoperative therapy",
      [
        {
          text: "PT NOTE. Visit 9. Before surgery. Flexion 90 to 110, walks farther.",
          kind: "therapy-notes",
          date: "2015-01-05",
        },
        {
          text: "OPERATIVE REPORT. Right knee arthroscopy, partial medial meniscectomy.",
          kind: "operative-report",
          date: "2015-03-02",
        },
        { text: "Right knee 10 weeks after arthroscopy. Wounds healed. More PT requested.", ...VISIT },
      ],
    ],
    [A, "Fewer than 12 visits to date", "He has now attended 16 PT visits since the arthroscopy."],
    [
      D,
      "Home exercise program in place",
      "Does his straight-leg raises and bike at home every morning per therapist sheet.",
    ],
  ),
  ...of(
    "Functional capacity evaluation",
    {},
    [
      N,
      "Conflicting medical reports on work capacity",
      "Patient is nearing MMI; FCE requested to set permanent restrictions.",
    ],
    [D, "Close to maximal medical improvement", "Condition has stabilised and I expect to rate her at the next visit."],
    [
      D,
      "Conflicting medical reports on work capacity",
      "The QME allows full duty; I limit him to 20 lbs and no overhead work.",
    ],
    [
      N,
      "Close to maximal medical improvement",
      "QME says full duty, PTP says sedentary only. Therapy is to continue three more months.",
    ],
    [N, "Failed return-to-work attempts", "Off work since the injury. FCE requested."],
  ),
  ...of(
    "EMG/NCV right upper extremity",
    { region: "wrist", side: "right" },
    [
      N,
      "EMG component justified separately from NCS",
      "NCS 1/12/15: median distal latency 5.1. Repeat EMG/NCV requested.",
    ],
    [
      D,
      "EMG component justified separately from NCS",
      "Needle study to rule out a C6 root lesion beside the carpal tunnel.",
    ],
    [
      N,
      "Carpal tunnel syndrome versus radiculopathy in question",
      "IMP: right carpal tunnel syndrome, moderate by NCS.",
    ],
    [
      D,
      "Carpal tunnel syndrome versus radiculopathy in question",
      "Numb thumb: C6 root or carpal tunnel? Will test both.",
    ],
  ),
  ...of(
    "Physical therapy right knee, postoperative, 6 visits",
    { region: "knee", side: "right" },
    [
      A,
      "No more than 12 visits over 12 weeks in the general course",
      "s/p right knee arthroscopy 2/6/2015. 10 of 12 PT visits used. Plan: physical therapy right knee, postoperative, 6 visits.",
    ],
    [
      A,
      "First postoperative course of therapy",
      "s/p right knee arthroscopy 2/6/2015. PT x 10 since surgery, flexion 125.",
    ],
    [D, "First postoperative course of therapy", "Scheduled for right knee arthroscopy. First course of PT to follow."],
  ),

  ...of(
    "EMG/NCV bilateral lower extremities",
    { region: "low back" },
    [
      N,
      "An earlier study of the same part is on file",
      "MRI lumbar 2/10/15: L5-S1 protrusion displacing the right S1 root.",
    ],
    [D, "An earlier study of the same part is on file", "EMG/NCS of both legs 11/2014 was normal."],
    [N, "An earlier study of the same part is on file", "Will order EMG/NCV BLE. SLR positive right."],
  ),
  ...of(
    "MRI lumbar spine",
    { region: "low back" },
    [N, "An earlier study of the same part is on file", "EMG 3/3/15: right S1 radiculopathy."],
    [D, "An earlier study of the same part is on file", "MRI of the lumbar spine in 2013 showed a 4 mm bulge at L4-5."],
    [
      D,
      "Neurologic deficit on examination",
      "EHL 5/5, quads 5/5. Diminished sensation over the dorsum of the left foot.",
    ],
    [A, "Neurologic deficit on examination", "Neuro: motor 5/5 BLE, DTRs 2+ symmetric, LT intact."],
    [
      N,
      "Four to six weeks of conservative care failed",
      "Presents today after yesterday's fall. Naproxen and PT started today; still hurting.",
    ],
    [D, "Four to six weeks of conservative care failed", "Eight weeks of PT and naproxen have not helped."],
    [
      A,
      "Four to six weeks of conservative care failed",
      "After six weeks of PT he is pain free and back at full duty.",
    ],
    [D, "Three months of conservative care failed", "NSAIDs and chiropractic since January without improvement."],
  ),
  ...of(
    "Tramadol 50mg #60",
    { region: "low back" },
    [N, "Failure of the drug", "He failed ibuprofen and takes tramadol twice daily."],
    [D, "First-line NSAID tried first", "He failed ibuprofen and takes tramadol twice daily."],
    [D, "Pain relief with the drug", "Gabapentin failed. Tramadol cuts pain by half."],
  ),
  ...of(
    "Right shoulder arthroscopy with rotator cuff repair",
    { region: "shoulder", side: "right" },
    [
      D,
      "Significant rotator cuff tear",
      "MRI R shoulder: full-thickness tear of the supraspinatus with 2 cm retraction.",
    ],
    [A, "Significant rotator cuff tear", "MRI R shoulder: small partial articular surface tear of the supraspinatus."],
    [A, "Full-thickness rotator cuff tear", "MRI: no full-thickness tear. Tendinosis."],
    [N, "Full-thickness rotator cuff tear", "MRI R shoulder ordered for suspected cuff tear."],
    [D, "Physical therapy failed", "Eighteen sessions of PT for the right shoulder left her no better."],
    [
      N,
      "Physical therapy failed",
      [{ text: "PT DAILY NOTE. Left knee strain. Visit 6/6. No improvement in knee pain.", kind: "therapy-notes" }],
    ],
  ),
  ...of(
    "Functional capacity evaluation",
    {},
    [D, "Reports on the capacity differ", "Dr. Lowe returned him to regular work. Dr. Patel keeps him at sedentary."],
    [N, "Reports on the capacity differ", "Condition nearing MMI, modified duty continued."],
    [A, "Close to maximal medical improvement", "He is not yet MMI."],
    [D, "Close to maximal medical improvement", "Approaching permanent and stationary status."],
  ),
  ...of(
    "MRI lumbar spine",
    { region: "low back" },
    [D, "Four to six weeks of conservative care failed", "Failed PT x 12, NSAIDs, chiro."],
    [D, "Three months of conservative care failed", "Conservative treatment has been exhausted over the past year."],
    [
      D,
      "Three months of conservative care failed",
      [
        { text: "PR-2. Naproxen refilled, continue PT.", date: "2014-12-01" },
        { text: "Has failed PT and NSAIDs.", date: "2015-05-20" },
      ],
    ],
    [D, "Four to six weeks of conservative care failed", "6 wk PT no help. Meds no help."],
  ),
  ...of(
    "Psychological evaluation",
    {},
    [D, "Purpose of the evaluation stated", "Not P&S. Psych eval for SCS trial."],
    [N, "Purpose of the evaluation stated", "Not P&S. Psych eval requested."],
  ),
];
