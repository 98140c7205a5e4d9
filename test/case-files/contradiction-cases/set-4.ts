/** Files in other words than the first sets', written to tell how unseen ones fare. Format: see case-file.ts. */
export const SET_4 = String.raw`
## 81 telegraphic chart, knee
@ first-report 2014-10-21
DFR. Pt: Castellano, B. 51F housekeeper. DOI 10/19/14. Slipped on wet stairs, twisted R knee. PMH HTN, DM2. Meds metformin, losartan. All: NKDA. PSHx C-sect x2.
O: R knee mod effusion, MJLT, McM +. L knee WNL. XR neg.
A: R knee sprain r/o med mensicus tear. P: ibu 800 tid #90, brace, PT 2x3, mod duty.
@ therapy-notes 2014-12-05
PT daily. Castellano B. R knee.
11/17/14 1/6 eval flex 95 ext -8 pain 7
11/21/14 2/6 flex 100
12/05/14 6/6 flex 118 pain 5. d/c to HEP
@ progress-report 2014-12-16
S: R knee still catching. Pt attended 6 PT w/ partial relief. NKDA. Denies DM.
O: antalgic. L knee effusion, MJLT, McM +.
P: MRI R knee.
! diagnosis | Denies DM | metformin
! side | L knee effusion | R knee

## 82 dictated consultation, prior operation
@ operative-report 2012-08-14
OPERATIVE REPORT. Date: 08/14/2012. PREOPERATIVE DIAGNOSIS: Left shoulder rotator cuff tear. OPERATION: Left shoulder arthroscopy, rotator cuff repair and subacromial decompression.
@ consultation 2015-06-30
The patient is a very pleasant 55-year-old man who injured his left shoulder at work on April 2, 2015 when a pallet fell. He reports no prior surgery on this shoulder. Past history is positive for hypertension and gout.
On examination healed portals are not mentioned; forward flexion is 100 degrees.
@ ur-denial 2015-07-20
Left shoulder arthroscopy: not certified. The claimant is a 55 year old male.
! surgery-history | no prior surgery | Left shoulder arthroscopy

## 83 opioid agreement of doses
@ progress-report 2015-04-08
MEDICATION LIST (reconciled today)
Fentanyl patch 50 mcg/hr every 72 hours
Percocet 10/325 one every 6 hours
Lyrica 150 mg bid
@ consultation 2015-04-08
Pain psychology. She brings her bottles: Percocet 5/325 every 6 hours, Lyrica 150 mg twice a day, a Duragesic patch of 50 mcg.
@ rfa 2015-04-10
DWC Form RFA
Fentanyl patch 50 mcg/hr #10
! dose | Percocet 10/325 | Percocet 5/325

## 84 chiropractor's progress report and TTD
@ progress-report 2016-08-15
CHIROPRACTIC PR-2. Date of exam 08/15/2016.
Lumbar ROM: flexion 50/60, extension 15/25. Kemp's positive right. SLR 60 right, 80 left.
Patient is TTD through 09/15/2016. Chiropractic treatment: 12 visits rendered.
@ progress-report 2016-08-16
MD PR-2. Patient continues to work full duty, tolerating. Lumbar spasm is mild.
Request EMG/NCV of both lower extremities.
! work-status | TTD | full duty

## 85 nothing wrong in a long course
@ progress-report 2015-01-14
Injured 12/30/2014. 24-year-old male DOB 06/25/1990. Neck 6/10, low back 7/10. Weight 180 lb. Rx: Naproxen 550 mg bid #60, Flexeril 7.5 mg qhs #30. PT 2x4. TTD.
@ therapy-notes 2015-02-20
PT visit 8 of 8. Neck rotation 60/60. Oswestry 38.
@ progress-report 2015-02-25
24-year-old male. Neck resolved. Low back 5/10. Weight 184 lb. Naproxen 550 mg bid #60; Flexeril stopped, drowsy. Completed 8 PT. Modified duty from tomorrow.
@ imaging 2015-03-18
MRI lumbar: L5-S1 4 mm left paracentral protrusion contacting the left S1 root. L4-5 normal.
@ consultation 2015-04-15
MRI of 3/18/15: 4 mm left L5-S1 protrusion. Left Achilles 1+. SLR left 45. Recommend left L5-S1 TFESI. Has not had injections.
@ operative-report 2015-05-27
Procedure: Left L5-S1 transforaminal epidural steroid injection under fluoroscopy. Procedure date 05/27/2015.
@ progress-report 2015-07-08
25-year-old. ESI of 05/27/2015 gave 70% relief for six weeks; naproxen cut to 275 mg bid. Full duty since 06/22/2015. Weight 171 lb, swimming.
@ ur-denial 2015-07-21
Repeat left L5-S1 TFESI: Not certified. 25 y/o male, DOI 12/30/2014. Prior left L5-S1 ESI on 05/27/2015 with 70% relief.

## 86 UR letter on the wrong study and visits
@ imaging 2016-01-11
MRI CERVICAL SPINE 01/11/2016
C5-6: 3 mm disc osteophyte complex with moderate left foraminal stenosis.
C6-7: normal.
Impression: Moderate left C5-6 foraminal stenosis.
@ therapy-notes 2016-03-04
PHYSICAL THERAPY DISCHARGE. Neck. Total visits: 6. Goals partly met.
@ ur-denial 2016-04-06
Request: left C5-6 epidural steroid injection. Denied.
The MRI of 01/11/2016 showed no foraminal stenosis at C5-6. The patient has had 18 physical therapy visits for the neck with benefit.
! imaging | no foraminal stenosis | stenosis
! summary | 18 | 6

## 87 typed body sizes
@ consultation 2014-09-03
PREOPERATIVE MEDICAL CLEARANCE. Height: 64 inches. Weight: 210 lbs. BMI: 36.0. Age 44. Female. LMP 08/20/2014.
@ progress-report 2014-09-10
Ht: 5'4" Wt: 120 lbs BMI: 20.6. Right knee pain.
! body-size | 210 lbs | 120 lbs

## 88 request and side in consultation
@ consultation 2017-03-01
HAND SURGERY. 62-year-old right hand dominant bus driver. Triggering of the right ring finger for five months; two injections failed. Left hand has no triggering.
Plan: right ring finger A1 pulley release.
@ rfa 2017-03-03
DWC Form RFA
Left ring finger A1 pulley release
@ ur-denial 2017-03-13
Left ring finger A1 pulley release - non-certified
! side | Left ring finger | right ring finger

## 89 acupuncture never and notes
@ therapy-notes 2015-10-30
ACUPUNCTURE TREATMENT NOTES
10/16/15 Tx 1 neck, GB20 GB21, VAS 7 to 5
10/23/15 Tx 2, VAS 6 to 4
10/30/15 Tx 3, VAS 5 to 4
@ progress-report 2015-11-18
She has not tried acupuncture. Chiropractic helped in the past. Requesting acupuncture 1x6 for the neck.
@ ur-denial 2015-12-01
Acupuncture 1x6 for the neck: certified 3 visits. Modified.
! therapy-history | not tried acupuncture | ACUPUNCTURE|Tx 1|Tx 2

## 90 allergy to sulfa, cefazolin given for penicillin allergy is no contradiction
@ progress-report 2016-05-04
ALLERGIES: Penicillin - hives. Sulfa - rash.
Infected laceration left forearm. Rx Bactrim DS bid x 10 days #20.
@ operative-report 2016-05-12
Procedure: irrigation and debridement left forearm. Clindamycin 900 mg IV was given because of penicillin allergy.
! allergy | Bactrim | Sulfa

## 91 dates of the accident
@ first-report 2015-03-02
Date and hour of injury: 03/03/2015 9:30 am. Date of first exam: 03/02/2015. Contusion of the left foot.
@ progress-report 2015-03-20
DOI 03/03/2015. Left foot contusion, improving.
! date-order | 2015-03-02|03/02/2015 | 2015-03-03|03/03/2015

## 92 psychiatric report, sexes and family; clean
@ consultation 2014-05-28
PSYCHOLOGICAL EVALUATION. Mrs. Amaya is a 46-year-old woman, married, two sons. Her husband lost his job; he drinks. Her father died of prostate cancer at 70. Mother is diabetic. Brother has schizophrenia.
She denies alcohol use. She does not smoke; her husband smokes two packs a day. BDI 28.
@ progress-report 2014-06-25
Mrs. Amaya reports that her supervisor yelled at her. He told her to go home. Sleep is poor, 4 hours.
@ progress-report 2014-07-30
Dr. Klein covers for Dr. Ruiz. He agrees with CBT 6 sessions. Patient tearful. BDI 24.

## 93 other claim, same worker; clean
@ progress-report 2016-06-06
Patient: Hargrove, Lewis DOB 12/03/1968 Claim No. 0533-WC-16-0000871 DOI 02/11/2016 right shoulder
Related claim: Claim No. 0533-WC-11-0004410 DOI 07/19/2011 left knee (settled).
@ ur-denial 2016-06-20
RE: Hargrove, Lewis. Claim No. 0533-WC-16-0000871. DOI 02/11/2016. MRI right shoulder: Not certified.
@ operative-report 2011-10-05
Patient: Hargrove, Lewis DOB 12/03/1968 Claim No. 0533-WC-11-0004410. Procedure: left knee arthroscopy.

## 94 laboratory and liver, drug screen of another month; clean
@ laboratory 2015-02-16
URINE DRUG MONITORING. Collected 02/16/2015. Oxycodone: DETECTED, prescribed, CONSISTENT. THC: DETECTED, INCONSISTENT.
@ progress-report 2015-03-02
UDS of 2/16/15 showed THC; counselled. Repeat screen today in office was consistent with oxycodone only.
@ laboratory 2015-03-02
URINE DRUG MONITORING. Collected 03/02/2015. Oxycodone: DETECTED, CONSISTENT.

## 95 hip, two-level words, plan against form
@ progress-report 2015-09-14
Assessment: Failed conservative care. Plan: Request authorization for bilateral L3-4, L4-5 facet injections under fluoroscopy.
@ rfa 2015-09-14
DWC Form RFA
Bilateral L4-5, L5-S1 facet injections
@ ur-denial 2015-09-24
Bilateral L4-5, L5-S1 facet injections - denied. Physical therapy 24 sessions completed per the RFA.

## 96 signature before the visit, form
@ progress-report 2014-04-17
Visit date: 04/17/2014
Wrist pain. Splint continued.
Physician signature: on file   Date signed: 04/10/2014
@ progress-report 2014-05-15
Is the employee able to perform usual work?  (X) Yes (X) No
Signed 05/16/2014. Visit date: 05/15/2014
! signature-date | 04/17/2014|2014-04-17 | 04/10/2014|2014-04-10
! form | usual work | Yes

## 97 sex by header
@ imaging 2016-10-03
RADIOLOGY REPORT. Patient: Tran, K. Sex: M. Age: 39Y. Exam: MRI right ankle. Impression: ATFL sprain.
@ progress-report 2016-09-20
Ms. Tran is a 39-year-old female packer with right ankle pain after inversion 08/30/2016. She uses a boot.
@ ur-denial 2016-10-20
39 year old female. Physical therapy 12 visits, right ankle. Modified to 6.
! sex | Sex: M | female|Ms\.

## 98 refills and days
@ progress-report 2015-12-01
Refill Ultram 50 mg 1 tablet tid, 30 day supply, #60. Refill Protonix 20 mg qd #30.
Pain 5/10. No side effects. CURES consistent.
@ rfa 2015-12-02
DWC Form RFA
Ultram 50 mg #60
Protonix 20 mg #30
! quantity | Ultram|tramadol | #60

## 99 diagnosis codes of the other region and clean ones
@ progress-report 2017-05-02
Diagnoses: M54.5 Low back pain; M25.561 Pain in right knee; M75.42 Impingement syndrome of left shoulder; G56.01 Carpal tunnel syndrome, left upper limb; F32.9 Depression; M54.16 Radiculopathy, lumbar region
! diagnosis-code | G56\.01 | left

## 100 DOB typed
@ progress-report 2015-08-19
Name: Irving Salgado DOB: 05/17/1980 right elbow pain.
@ rfa 2015-08-20
DWC Form RFA. Employee name: Irving Salgado. Date of birth: 05/17/1980. Tennis elbow brace
@ imr-application 2015-09-15
Employee Irving Salgado, Date of Birth: 05/17/1988, UR decision 09/01/2015
! other-worker | ^d3.txt | another date of birth
`;
