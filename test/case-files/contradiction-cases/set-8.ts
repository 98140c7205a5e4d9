/** Reports against themselves, claims of utilization review, and counts; with look-alikes. Format: see case-file.ts. */
export const SET_8 = `
## 151 a diagnosis without its sign
@ progress-report 2016-05-10
S: R elbow sore with lifting.
O: Right lateral epicondyle non-tender. Cozen negative. Grip R 60 L 62.
A: 1. Lateral epicondylitis, right M77.11   2. Shoulder strain
! diagnosis | lateral epicondylitis | non-tender

## 152 a wrist diagnosis without its sign
@ consultation 2017-02-14
Exam: Left wrist full motion. Finkelstein negative bilaterally. Grip 50.
Impression: De Quervain tenosynovitis left M65.4
! diagnosis | Quervain | Finkelstein negative

## 153 review of systems against the questionnaire
@ progress-report 2018-09-11
S: Neck 6/10. Tearful when asked about work. PHQ-9 19.
ROS: Resp neg. Psych: negative.
! mood | Psych: negative | Tearful|PHQ-9 19

## 154 sleep
@ progress-report 2018-09-11
S: sleeps only 3 hours.
ROS: no insomnia, no chest pain.
! sleep | no insomnia | 3 hours

## 155 a boot carried forward
@ therapy-notes 2019-03-12
03/12/2019 v3 out of the boot since Monday, full weight. Tolerated 30 min.
@ progress-report 2019-04-23
S: walks a mile. [copied from 02/12/2019: patient is in a boot] O: gait normal.
! device | in a boot | out of the boot

## 156 numbness from a template
@ progress-report 2019-04-23
S: low back 5/10, no leg symptoms, denies numbness. ROS (auto-populated): numbness, weakness, fever.
! ros | auto-populated | denies numbness

## 157 purchase and rental
@ rfa 2017-01-10
DWC Form RFA
Interferential unit, 30 day rental
@ ur-denial 2017-01-18
1. Interferential unit: not certified. Purchase of an interferential unit is not medically necessary.
! purchase | Purchase of an interferential | 30 day rental

## 158 an operation that was never done
@ consultation 2018-02-06
PMH none. She has never had surgery on the neck. Neck pain 6/10.
@ rfa 2018-02-20
Cervical facet blocks C4-5, C5-6
@ ur-denial 2018-02-28
Cervical facet blocks: denied. Status post cervical fusion, so blocks are excluded.
! operation | cervical fusion | never had surgery

## 159 treatment of another part
@ therapy-notes 2012-05-08
ACUPUNCTURE RECORD   left knee, claim of 2011. Visit 8 of 8. Knee 5 to 4.
@ progress-report 2016-02-09
Low back 6/10. P: acupuncture 6 visits for the low back.
@ rfa 2016-02-10
Acupuncture, low back, 6 visits
@ ur-denial 2016-02-18
Acupuncture, low back, 6 visits: denied. Prior acupuncture did not help.
! treatment | Prior acupuncture | left knee

## 160 more visits than the therapist wants
@ therapy-notes 2015-08-18
VALLEY PT   right shoulder. 08/18/2015 visit 12. Flexion 150. Recommend six additional visits for strength.
@ rfa 2015-08-25
Physical therapy, right shoulder, 18 visits
@ ur-denial 2015-09-02
Physical therapy, right shoulder, 18 visits: denied.
! visits | 18 visits | six additional visits

## 161 headache days and the diary
@ other 2017-06-01
HEADACHE DIARY May 2017: 3 7 11 19 24 29
TOTAL 6 days
@ progress-report 2017-06-06
Migraine 18 days per month by history. Triptan.
! frequency | 18 days per month | TOTAL 6 days

## 162 visits counted twice
@ therapy-notes 2014-11-04
EASTSIDE PT   left knee. 11/04/2014: 5 of 8 authorized visits attended, three missed for work. Discharged.
@ progress-report 2014-11-18
She completed all eight therapy visits and is better.
! visits | eight therapy visits | 5 of 8

## 163 look-alikes: diagnoses
@ progress-report 2016-05-10
O: Left heel nontender. Right heel tender at the medial tubercle. Lateral epicondyle nontender.
A: 1. Plantar fasciitis, right M72.2   2. Lateral epicondylitis, resolved   3. R/o de Quervain
P: Finkelstein negative, so no injection.
@ progress-report 2016-08-10
O: no tenderness of the heel today.
A: Plantar fasciitis, right, healed.

## 164 look-alikes: moods and sleep
@ progress-report 2018-09-11
S: Slept 3 hours a night before the CPAP, now sleeps well. Cried at the funeral of her father. PHQ-9 was 19 in March, today 4.
ROS: denies depression, no insomnia.
@ progress-report 2019-02-12
S: his wife is tearful. PHQ-9 3.
ROS: psych negative.

## 165 look-alikes: devices and copies
@ therapy-notes 2019-03-12
03/12/2019 v3 out of the boot since Monday.
@ operative-report 2019-05-02
Procedure: right ankle ligament reconstruction. Boot placed.
@ progress-report 2019-05-21
S: in a boot since the operation. [template: numbness - patient denies]
ROS copied from 02/12/2019: no fever.
O: sens intact.

## 166 look-alikes: purchase after rental, prior fusion
@ rfa 2017-01-10
Interferential unit, purchase after 30 day rental
@ operative-report 2012-01-10
Procedure: C5-6 anterior cervical fusion.
@ progress-report 2017-01-12
No lumbar surgery. Neck and back pain. Never had surgery of the knee.
@ ur-denial 2017-01-18
1. Interferential unit: not certified. Purchase is not supported.
2. Blocks: not certified. Prior cervical fusion. There is no prior lumbar fusion.

## 167 look-alikes: earlier treatment of the same part
@ therapy-notes 2015-05-08
ACUPUNCTURE RECORD   lumbar. Visit 8 of 8. Back 5 to 4.
@ therapy-notes 2012-05-08
ACUPUNCTURE RECORD   left knee. Visit 8 of 8.
@ rfa 2016-02-10
Acupuncture, low back, 6 visits
@ ur-denial 2016-02-18
Acupuncture, low back, 6 visits: denied. Prior acupuncture did not help.

## 168 look-alikes: visits
@ therapy-notes 2015-08-18
VALLEY PT   right shoulder. 08/18/2015 visit 12 of 12 D/C. Recommend 12 more visits, 2x6, for strength.
@ therapy-notes 2013-08-18
VALLEY PT   left knee. Recommend 4 more visits.
@ progress-report 2015-08-24
Has finished twelve therapy visits. Eight therapy visits before surgery in 2014.
@ rfa 2015-08-25
Physical therapy, right shoulder, 12 visits
@ ur-denial 2015-09-02
Physical therapy, right shoulder, 12 visits: denied.

## 169 look-alikes: headaches before and after
@ other 2017-06-01
HEADACHE DIARY May 2017
TOTAL 6 days
@ progress-report 2017-06-06
Before botulinum toxin she had 18 headache days a month, now 6 headache days a month. Chronic migraine is defined as more than 15 headache days a month.
@ progress-report 2016-01-05
More than 20 headache days a month.
@ ur-denial 2017-06-20
Botulinum toxin: denied. The guideline requires more than 15 headache days per month.
`;
