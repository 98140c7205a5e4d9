/** The kinds of sets 7 and 8 in other words and layouts. Format: see case-file.ts. */
export const SET_9 = `
## 171 summary, written with the side behind
@ imaging 2015-03-02
MRI of the right shoulder. Impression: full-thickness supraspinatus tear.
@ progress-report 2015-03-20
Right shoulder pain 8/10. Right shoulder abduction 90.
@ rfa 2015-03-21
Right shoulder arthroscopic rotator cuff repair
@ ur-denial 2015-03-30
1. Right shoulder arthroscopic rotator cuff repair - not certified.
This 44 year old roofer injured the left shoulder on 01/12/2015 and has a supraspinatus tear.
! side | left shoulder | [Rr]ight shoulder

## 172 the electrodiagnosis of the other hand
@ imaging 2016-04-12
EMG/NCV 04/12/2016 LEFT UPPER EXTREMITY. Left median neuropathy at the wrist.
Impression: left carpal tunnel syndrome.
@ rfa 2016-05-20
Left carpal tunnel release
@ ur-denial 2016-06-01
1. Left carpal tunnel release: not certified. The right EMG study of 04/12/2016 is borderline.
! side | 04/12/2016 | LEFT|left

## 173 pronouns of the review
@ consultation 2014-05-06
Mrs. Oduya is a 58-year-old woman with low back pain.
@ progress-report 2014-06-03
She reports pain 7/10. She has worked half days since May.
@ ur-denial 2014-06-20
MRI lumbar: not certified. The patient is a 58 year old male with chronic low back pain.
! sex | 58 year old male | woman|She

## 174 a drug that was weaned off
@ progress-report 2017-01-10
Was weaned off Norco by 12/2016, feels clearer. Takes ibuprofen.
@ progress-report 2017-03-14
Ibuprofen 800 tid. No opioid.
@ ur-denial 2017-04-02
Chiropractic: denied. Current medications include Norco and ibuprofen.
! drug | Norco and ibuprofen | weaned off Norco

## 175 a trial without a prescription
@ pharmacy 2018-03-01
PATIENT PROFILE 01/01/2016 to 03/01/2018
IBUPROFEN 800 #90 01/10/2018
No record of gabapentin or duloxetine being dispensed.
@ progress-report 2018-02-20
Tried and failed gabapentin, duloxetine and NSAIDs.
! drug | failed gabapentin | No record of gabapentin

## 176 relief in percent and weeks
@ operative-report 2016-09-15
Procedure: Left L4-5 interlaminar epidural steroid injection.
@ progress-report 2016-10-20
The ESI of 9/15 provided 20% relief for one week, pain has returned to 7/10.
@ progress-report 2017-01-12
He had an ESI on 9/15/2016 which provided 75% relief lasting three months.
! relief | three months | one week

## 177 visits
@ therapy-notes 2019-08-06
LAKESIDE PT   neck. 08/06/2019 Discharge summary. Visits attended: 6. Cancelled: 6.
@ progress-report 2019-08-20
Patient has completed 12 sessions of physical therapy with little benefit.
! visits | 12 sessions | attended: 6

## 178 review of systems
@ consultation 2018-05-15
HPI: cries daily, PHQ-9 score of 21, wakes every two hours.
Review of systems: Psychiatric: denies depression or anxiety.
! mood | denies depression | PHQ-9 score of 21|cries daily

## 179 an unfounded tendinitis
@ progress-report 2016-11-08
O: no tenderness over the greater trochanter. FABER negative.
Dx: 1. Trochanteric bursitis left hip M70.62
! diagnosis | bursitis | no tenderness over the greater

## 180 crutches pulled forward
@ progress-report 2016-11-08
Off crutches since 10/20, walks the dog.
@ progress-report 2016-12-06
Knee stable, gait normal. [carried forward: patient using walker and in a brace]
@ therapy-notes 2016-11-29
11/29/2016 v9 no brace, squat 20 reps.
! device | in a brace | no brace

## 181 rented, not bought
@ other 2018-02-02
DME INVOICE  hot/cold compression unit rental, 21 days
@ rfa 2018-02-20
Retrospective: hot/cold compression unit, rental 21 days
@ ur-denial 2018-02-28
Hot/cold compression unit: denied. The guideline does not support purchase of this device.
! purchase | purchase of this device | rental

## 182 injections of another part
@ operative-report 2011-05-10
Procedure: right shoulder subacromial injection.
@ progress-report 2016-02-09
Right knee pain 6/10, osteoarthritis. Shoulder healed.
@ rfa 2016-02-10
Right knee steroid injection
@ ur-denial 2016-02-18
Right knee steroid injection: denied. Previous injections did not help.
! treatment | Previous injections | shoulder

## 183 the therapist's advice
@ therapy-notes 2015-08-18
VALLEY OT   left hand. 08/18/2015 visit 8. Grip 30. Plan: recommend 2x3 more then discharge to HEP.
@ rfa 2015-08-25
Occupational therapy left hand 3x6
@ ur-denial 2015-09-02
Occupational therapy left hand 3x6, 18 visits: denied.
! visits | 18|3x6 | 2x3

## 184 migraine days
@ other 2017-06-01
HEADACHE CALENDAR kept by the patient
April 2017 total: 7 headache days
@ consultation 2017-06-06
Chronic migraine with 16 migraine days a month.
! frequency | 16 migraine days | total: 7 headache days

## 191 look-alikes: two injuries of the two sides
@ first-report 2014-02-04
Fell: left knee and right wrist. Left knee sprain. Right wrist sprain.
@ progress-report 2014-05-04
Left knee better. Right wrist pain 5/10, tender. Left wrist sore since Monday, new injury claim filed for it.
@ rfa 2014-05-06
MRI right wrist
@ ur-denial 2014-05-20
MRI right wrist: not certified. The claimant also has left wrist pain since 05/2014 under another claim. Left knee sprain resolved.

## 192 look-alikes: hypothetical and planned
@ progress-report 2016-03-01
If Lyrica is stopped, Cymbalta will be tried. Sling will come off next week. Plan: right release when the left has healed.
@ operative-report 2016-02-01
Procedure: Left carpal tunnel release.
@ rfa 2016-03-02
Right carpal tunnel release
@ ur-denial 2016-03-15
Right carpal tunnel release: not certified. The left release of 02/01/2016 has not healed. The patient takes Lyrica. Rental rather than purchase of a cold unit would be considered.

## 193 look-alikes: the family
@ consultation 2015-06-09
Mr. Quayle, 50 year old man. His wife takes Zoloft, she stopped Paxil. Mother had a fusion. Sister is a 47F with migraine 20 days a month.
Family history: brother had failed back surgery.
@ ur-denial 2015-07-01
Low back MRI: denied. 50 year old man with low back pain.

## 194 look-alikes: a prior claim
@ consultation 2015-06-09
2009 claim, right shoulder: arthroscopy, acupuncture with no help. Present claim: left shoulder. Left shoulder pain 6/10.
@ progress-report 2015-07-09
Left shoulder 6/10. Acupuncture x6 done for the left shoulder this spring, no help.
@ rfa 2015-08-01
Acupuncture left shoulder x6
@ ur-denial 2015-08-10
Acupuncture left shoulder x6: denied. Prior acupuncture did not help. History of right shoulder arthroscopy in 2009.

## 195 look-alikes: relief of two drugs and two blocks
@ operative-report 2018-01-16
Procedure: right L4, L5 medial branch block, first diagnostic.
@ operative-report 2018-02-16
Procedure: right L4, L5 medial branch block, second.
@ progress-report 2018-03-06
Medial branch block 1/16: relief for 6 hours. Block 2/16: relief for one day only. Cream gave relief for two months. Therapy helped for four weeks.
After radiofrequency in 2015 the pain was gone for nine months.

## 196 look-alikes: dose and drug changes told in order
@ progress-report 2018-03-06
Failed gabapentin. Duloxetine 30 mg x 2 weeks then 60.
@ progress-report 2017-03-06
Has not tried gabapentin. Meds ibuprofen.
@ pharmacy 2017-12-01
Period 01/01/2017 to 12/01/2017
No fill for duloxetine in the period.
@ ur-denial 2018-03-20
Topical: denied. Duloxetine is taken.

## 197 look-alikes: visits by request and by course
@ therapy-notes 2017-02-07
PT left knee 02/07/2017 visit 6 of 12. Recommend to continue the remaining 6 visits.
@ therapy-notes 2017-03-21
PT left knee 03/21/2017 visit 12 of 12. Recommend 8 more visits.
@ rfa 2017-03-22
Physical therapy left knee 8 visits
Acupuncture left knee 12 visits
@ ur-denial 2017-04-01
1. Physical therapy left knee 8 visits: denied.
2. Acupuncture left knee 12 visits: denied.

## 198 look-alikes: what a form offers
@ progress-report 2019-01-08
[ ] numbness  [x] pain   template v3
( ) sling on ( ) brace on
S: pain only, no numbness.
O: Finkelstein negative on the left, positive on the right. Sens intact.
A: De Quervain, right M65.4

## 199 look-alikes: a letter that corrects itself
@ ur-denial 2019-02-01
The request is for the right ankle brace. An earlier letter that named the left ankle was an error.
@ rfa 2019-01-20
Right ankle brace
@ progress-report 2019-01-18
Right ankle sprain, swollen. Right ankle tender ATFL.
`;
