/** Chart and letter texts with planted contradictions ("!" lines) and look-alikes that are none. Format: see case-file.ts. */
export const SET_2 = String.raw`
## 31 sex-bound organ
@ consultation 2014-07-09
GENERAL MEDICAL EVALUATION
Mr. Pruitt is a 50-year-old male delivery driver. Past surgical history: hysterectomy 2008, hernia repair 2011.
He has low back pain radiating to the left calf.
@ progress-report 2014-08-06
Mr. Pruitt continues with low back pain. His wife drives him; she had a hysterectomy recently.
! sex | hysterectomy 2008 | male|Mr\.|He has

## 32 the wife is she: no contradiction
@ progress-report 2015-12-02
Patient is a 39 y/o male roofer. He lives with his wife. She helps him with dressing. His daughter is 12 years old.
Left ankle pain 6/10. She reports to him that he moans at night.
@ therapy-notes 2015-12-16
Left ankle visit 4. He walks with a cane. Therapist: Ms. Hall. She progressed him to the wobble board.

## 33 side of operation against plan and consent
@ progress-report 2016-06-01
Left shoulder full thickness cuff tear. Plan: left shoulder arthroscopic rotator cuff repair. Risks discussed.
@ operative-report 2016-07-11
OPERATIVE REPORT
PREOPERATIVE DIAGNOSIS: Rotator cuff tear, left shoulder
PROCEDURE: Arthroscopic rotator cuff repair, left shoulder
DESCRIPTION: After informed consent the patient was placed in beach chair position. The right shoulder was prepped and draped. A posterior portal was made in the right shoulder.
@ therapy-notes 2016-08-03
s/p L RCR 7/11/16. visit 1. PROM flexion 90.
! side | right shoulder was prepped|portal was made in the right | left shoulder

## 34 side of the request against the exam
@ progress-report 2015-05-11
Injury: left wrist, fall 02/02/2015. Left wrist tender in the snuffbox, swelling. Right wrist normal.
Request: custom wrist brace.
@ rfa 2015-05-12
DWC Form RFA
Diagnosis: left wrist sprain
Request: MRI of the right wrist without contrast
@ ur-denial 2015-05-21
MRI of the right wrist without contrast: NOT CERTIFIED. The report describes the left wrist.
! side | right wrist without | left wrist

## 35 quantity requested differs between report and RFA
@ progress-report 2015-10-05
PLAN: Chiropractic care 2 times a week for 6 weeks (12 visits). Continue Mobic 15 mg daily.
@ rfa 2015-10-06
DWC Form RFA
Chiropractic care 2 times a week for 4 weeks
@ ur-denial 2015-10-16
Chiropractic care 2 times a week for 4 weeks: NOT CERTIFIED
! quantity | 6 weeks | 4 weeks

## 36 frequency times duration is not the total
@ rfa 2016-04-18
DWC Form RFA
Acupuncture 2 times per week for 6 weeks, total 18 sessions
@ progress-report 2016-04-15
Neck pain 7/10. Plan: trial of acupuncture for the neck.
@ ur-denial 2016-04-28
Request: Acupuncture 2 times per week for 6 weeks, total 18 sessions. MODIFIED to 6 sessions.
! quantity | 2 times per week for 6 weeks | 18

## 37 stopped drug that is refilled
@ progress-report 2014-09-09
Tramadol was discontinued because of nausea. Naproxen helps.
Current medications: naproxen 550 mg bid, tramadol 50 mg bid, omeprazole 20 mg qd.
@ progress-report 2014-10-14
Patient continues naproxen with benefit. Pain 4/10.
! drug-status | Tramadol was discontinued | tramadol 50

## 38 stopped at one visit, restarted at another
@ progress-report 2014-09-09
Tramadol was discontinued because of nausea. Current medications: naproxen 550 mg bid.
@ progress-report 2014-11-18
Naproxen alone was not enough. Tramadol 50 mg bid restarted with food, tolerated. Current medications: naproxen 550 mg bid, tramadol 50 mg bid.

## 39 NSAID allergy and prescribed class
@ first-report 2015-01-26
Allergies: sulfa, NSAIDs (angioedema). Right knee contusion. Given acetaminophen.
@ progress-report 2015-03-16
ALLERGIES: sulfa, NSAIDs
Right knee pain. MEDICATION PRESCRIBED: Naproxen sodium 550 mg, 1 bid, #60
! allergy | NSAIDs | Naproxen

## 40 no known allergies against an allergy
@ progress-report 2015-07-07
Allergies: No known drug allergies.
Meds: ibuprofen 600 mg tid. Left heel pain.
@ consultation 2015-08-04
PODIATRY CONSULTATION
ALLERGIES: Patient reports anaphylaxis to penicillin as a child.
Left plantar fasciitis. Night splint.
! allergy | No known drug allergies | penicillin

## 41 imaging of the other side
@ imaging 2015-09-01
MRI OF THE LEFT KNEE WITHOUT CONTRAST
Impression: Horizontal tear of the posterior horn of the medial meniscus.
@ progress-report 2015-09-15
The MRI of the right knee dated 09/01/2015 shows a medial meniscal tear. Left knee is tender medially.
Plan: left knee arthroscopy.
! side|imaging | right knee dated 09/01/2015|MRI of the right knee | LEFT KNEE

## 42 prior imaging of another date is no contradiction
@ imaging 2015-02-10
X-RAY LEFT HIP. Impression: Mild joint space narrowing. No fracture.
@ imaging 2015-06-10
MRI LEFT HIP. Impression: Anterior labral tear with mild chondral loss.
@ progress-report 2015-06-24
X-ray of 02/10/2015 was negative for fracture. MRI 06/10/2015 shows anterior labral tear. Pain 6/10 today, 8/10 last month.

## 43 EMG both ways
@ laboratory 2015-03-03
ELECTRODIAGNOSTIC STUDY
Conclusion: Normal study. No electrodiagnostic evidence of carpal tunnel syndrome or cervical radiculopathy in the right arm.
@ consultation 2015-03-31
The 03/03/2015 EMG/NCV showed severe right carpal tunnel syndrome. Recommend right carpal tunnel release.
! imaging | Normal study|No electrodiagnostic evidence | severe right carpal tunnel

## 44 work status within one report
@ progress-report 2014-12-17
Subjective: The patient is currently working full duty without restrictions. Neck pain 3/10 by end of shift.
Treatment plan: H-wave trial.
Work status: Temporarily totally disabled until next visit.
@ progress-report 2015-01-28
Patient returned to regular work on 01/05/2015. Work status: full duty.
! work-status | working full duty | totally disabled

## 45 never had injection against injection
@ operative-report 2014-05-15
PROCEDURE NOTE
Procedure: Fluoroscopically guided right L4-5 transforaminal epidural steroid injection.
Complications: none.
@ consultation 2014-10-20
The patient has not undergone any injections to date. Low back and right leg pain 7/10.
@ rfa 2014-10-21
DWC Form RFA
Right L4-5 transforaminal epidural steroid injection
! treatment-history | not undergone any injections | epidural steroid injection

## 46 no chiropractic, and a record
@ progress-report 2016-01-11
Treatment to date: medication and rest. The patient has had no chiropractic treatment.
@ therapy-notes 2015-12-14
VALLEY CHIROPRACTIC
12/07/15 CMT L4-5, pain 6
12/09/15 CMT L4-5, IFC, pain 5
12/14/15 CMT, pain 5, tolerated
@ rfa 2016-01-12
DWC Form RFA. Initial chiropractic 6 visits
! therapy-history | no chiropractic | CMT|chiropractic

## 47 UR summary: date and score
@ progress-report 2015-11-09
PR-2. Date of exam: 11/09/2015. Pain 8/10 without and 5/10 with medication. Right grip 18 kg, left 40 kg.
@ ur-denial 2015-11-23
The 11/09/2015 progress report notes pain of 3/10 with medication. Grip was symmetric.
Request: Terocin patches #30. NOT CERTIFIED.
! summary | 3/10 with medication | 5/10 with medication
! summary | symmetric | 18 kg

## 48 pain changes over time: no contradiction
@ progress-report 2015-01-09
Pain 8/10 without medication, 4/10 with medication. SLR positive on the left at 40 degrees.
@ progress-report 2015-02-13
Pain 7/10 without medication, 5/10 with medication. SLR positive on the left at 60 degrees.
@ progress-report 2015-04-17
Pain 6/10 without medication, 3/10 with medication. SLR negative. Strength 5/5.
@ ur-denial 2015-04-30
Pain 6/10 reduced to 3/10 with medication per the 04/17/2015 report. Request: Norco 5/325 mg #60. MODIFIED.

## 49 UR names another drug strength than the record
@ progress-report 2015-08-12
Refill Nucynta 50 mg one tablet twice daily #60.
@ rfa 2015-08-13
DWC Form RFA
Nucynta 50 mg #60
@ ur-denial 2015-08-24
Nucynta 100 mg #60: NOT CERTIFIED
The patient takes Nucynta 100 mg.
! dose | Nucynta 50 | Nucynta 100

## 50 first report two sides
@ first-report 2016-05-03
DOCTOR'S FIRST REPORT OF OCCUPATIONAL INJURY
Patient states: twisted my left ankle stepping off a truck.
Objective: right ankle swollen laterally, tender ATFL.
Diagnosis: left ankle sprain S93.402A
@ progress-report 2016-05-17
Left ankle still swollen. Left ATFL tender. CAM boot.
! side | right ankle swollen | left ankle

## 51 DOI typed differently in the letter, employer's page
@ progress-report 2015-02-25
DOI: 11/18/2014. Lumbar strain.
@ rfa 2015-02-26
DWC Form RFA. Date of Injury: 11/18/2014. Lumbar MRI
@ ur-denial 2015-03-06
Date of injury 11/08/2014. Lumbar MRI: NOT CERTIFIED.
@ imr-application 2015-03-20
Date of Injury: 11/18/2014. UR decision 03/06/2015.
! date | 2014-11-08|11/08/2014 | 2014-11-18|11/18/2014

## 52 cumulative trauma range: no contradiction
@ consultation 2016-02-02
Date of injury: CT 01/01/2014 to 12/15/2015. Bilateral wrist pain from keyboard work.
@ rfa 2016-02-03
DWC Form RFA. Date of injury: 12/15/2015 (CT). Wrist braces, bilateral
@ ur-denial 2016-02-12
Date of injury: 12/15/2015. Wrist braces, bilateral: NOT CERTIFIED.
Claimant is a 45 year old female. She types eight hours a day. Her husband says he helps.

## 53 body weight jump between close visits
@ progress-report 2015-03-03
Weight 150 lb. Height 5'4". Knee pain.
@ progress-report 2015-03-17
Weight 250 lb. Height 5'4". Knee pain, no change. Plan: weight reduction clinic.
! body-size | 150 lb | 250 lb

## 54 weight lost on purpose over a year: no contradiction
@ progress-report 2014-02-03
Wt 262 lb, BMI 40. Started program for bariatric evaluation.
@ progress-report 2015-02-09
Wt 214 lb, BMI 32.7. Lost 48 lb since surgery last spring.
@ consultation 2015-02-16
Sleeve gastrectomy 04/2014. No prior surgery to the spine. Lumbar surgery discussed. Weight 97 kg.

## 55 diabetes denied and treated, smoker both ways
@ consultation 2016-10-05
Past medical history: denies diabetes, hypertension. Social: non-smoker, never smoked.
Medications: metformin 500 mg bid, ibuprofen 800 mg.
Lumbar fusion L4-5 is discussed.
@ progress-report 2016-10-12
The patient smokes one pack of cigarettes per day. He was told to stop before fusion.
! diagnosis | denies diabetes | metformin
! history | never smoked|non-smoker | smokes one pack

## 56 hand dominance
@ first-report 2015-06-08
Right hand dominant 33 year old mechanic, laceration of the right thumb.
@ consultation 2015-08-19
The patient is a left-handed mechanic. Right thumb stiffness.
! side | Right hand dominant | left-handed

## 57 levels of operation against later history
@ operative-report 2015-04-16
Procedure: Anterior cervical discectomy and fusion C5-6 with plate.
@ progress-report 2015-06-30
Patient is s/p ACDF C4-5 on 4/16/15. Neck pain improved, 3/10.
@ therapy-notes 2015-07-14
Dx: s/p ACDF C5-6. Visit 3/12. Isometrics.
! level | C5-6 | C4-5

## 58 surgery date told twice
@ operative-report 2016-02-25
Date of surgery: 02/25/2016. Procedure: left knee arthroscopic partial medial meniscectomy.
@ progress-report 2016-04-11
The patient is status post left knee arthroscopy on 02/15/2016. Wounds healed. Flexion 120.
@ ur-denial 2016-04-22
Left knee arthroscopy of 02/25/2016. Postoperative physical therapy 12 visits: MODIFIED to 6
! date | 02/15/2016|2016-02-15 | 02/25/2016|2016-02-25

## 59 CURES and drug screen claims
@ progress-report 2015-05-20
UDS of 04/22/2015 was consistent with prescribed medication. Norco 10/325 tid.
@ laboratory 2015-04-22
TOXICOLOGY REPORT collected 04/22/2015
Hydrocodone: NOT DETECTED (prescribed) - INCONSISTENT. Oxazepam: DETECTED (not prescribed) - INCONSISTENT.
@ rfa 2015-05-21
DWC Form RFA
Norco 10/325 mg #90
! laboratory | consistent with prescribed | INCONSISTENT|NOT DETECTED

## 60 everything agrees
@ first-report 2014-03-03
DOI 03/01/2014. 29-year-old woman, DOB 05/05/1984, right hand crush. No medications. No known allergies. No prior surgery. No therapy yet.
@ therapy-notes 2014-05-12
OT visit 5/8. Right grip 20 lb, left 55 lb. She can hold a cup.
@ progress-report 2014-05-20
30-year-old woman. She takes ibuprofen 600 mg tid since March. Right hand stiff. Five of 8 OT visits completed. Work status: modified duty, no use of right hand.
@ ur-denial 2014-06-03
Occupational therapy 8 visits, right hand: DENIED. Claimant is a 30 year old female. Eight visits were authorized.
`;
