/** Chart and letter texts with planted contradictions ("!" lines) and look-alikes that are none. Format: see case-file.ts. */
export const SET_1 = String.raw`
## 01 sex in one note, knee side in the review
@ progress-report 2015-03-10
ORTHOPEDIC FOLLOW-UP
Patient: R. Alvarado   DOB: 04/12/1971   DOI: 09/03/2014
Mr. Alvarado returns for his right knee. He reports giving way on stairs. He uses a hinged brace at work.
Exam: right knee effusion, medial joint line tenderness, McMurray positive on the right. Left knee is benign.
Plan: right knee arthroscopy with partial medial meniscectomy.
@ therapy-notes 2015-03-24
PHYSICAL THERAPY DAILY NOTE
Visit 6 of 8. She states the knee is still swollen after stairs. Right knee flexion 118, extension -4.
Quad sets, SLR, bike 8 min. Patient tolerated treatment well.
@ ur-denial 2015-04-08
UTILIZATION REVIEW DETERMINATION
Request: Right knee arthroscopy with partial medial meniscectomy
Determination: NOT CERTIFIED
Clinical summary: The claimant is a 43 year old male injured on 09/03/2014. The 03/10/2015 report documents left knee effusion and a positive McMurray on the left.
! sex | She states the knee | Mr\. Alvarado|He reports|male
! side | left knee effusion | right knee effusion

## 02 dose raised on purpose, age turns with the birthday
@ progress-report 2015-01-15
PAIN MANAGEMENT FOLLOW UP VISIT
DOB 02/20/1960. This is a 54-year-old female with chronic low back pain, pain 7/10.
Current medications: gabapentin 300 mg three times daily, Norco 10/325 one tablet every 6 hours #120.
Plan: increase gabapentin to 600 mg three times daily. Return in 4 weeks.
@ progress-report 2015-03-02
PAIN MANAGEMENT FOLLOW UP VISIT
DOB 02/20/1960. This is a 55-year-old female with chronic low back pain, pain 5/10.
Current medications: gabapentin 600 mg three times daily, hydrocodone/APAP 10/325 one tablet every 6 hours #120.
She reports better sleep since the increase.

## 03 tablets against sig and days supply
@ progress-report 2014-11-04
S: LBP 6/10, no new sx. O: tender L4-S1, SLR neg bilat. A: lumbar strain w/ radiculopathy.
P: refill tramadol ER 150 mg 1 po qd #30. Refill cyclobenzaprine 7.5 mg 1 po tid prn, 30 day supply, #60. RTC 1 mo.
@ rfa 2014-11-05
STATE OF CALIFORNIA DWC Form RFA
REQUEST FOR AUTHORIZATION
Diagnosis: Lumbar strain  ICD-9 847.2
Requested: Tramadol ER 150 mg #30
Requested: Cyclobenzaprine 7.5 mg #90
! quantity | cyclobenzaprine | #60

## 04 takes no medication, and a list
@ first-report 2014-06-02
DOCTOR'S FIRST REPORT OF OCCUPATIONAL INJURY OR ILLNESS
Date of injury 06/01/2014. Patient lifted a crate and felt a pop in the low back.
Past medical history: asthma. Current medications: none. Allergies: NKDA.
Objective: guarded gait, lumbar spasm. Treatment rendered: naproxen 500 mg bid, ice, modified duty.
@ progress-report 2014-08-20
PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)
Subjective: Persistent low back pain. The patient is not taking any medications at this time.
Current Medications
1. Naproxen 550 mg, one tablet twice daily
2. Omeprazole 20 mg, one capsule daily
Objective: lumbar flexion 40 degrees. Work status: modified duty.
! drug-status | not taking any medications | Naproxen 550

## 05 allergy
@ consultation 2015-05-06
INITIAL ORTHOPEDIC CONSULTATION
ALLERGIES: Penicillin (rash), codeine (hives).
MEDICATIONS: lisinopril 10 mg daily.
This 47-year-old man injured the left shoulder on 12/11/2014. Neer and Hawkins are positive on the left.
Recommendation: left shoulder MRI.
@ progress-report 2015-06-10
Left shoulder pain persists, 6/10. MRI shows partial-thickness supraspinatus tear.
Prescription given today: Tylenol with codeine #3, one tablet every 6 hours as needed, #60. Ibuprofen 800 mg tid with food #90.
Allergic to penicillin.
! allergy | codeine \(hives | Tylenol with codeine

## 06 bilateral complaint, one side operated
@ progress-report 2016-02-11
HAND SURGERY PROGRESS NOTE
Chief complaint: bilateral wrist and hand numbness, right worse than left.
Phalen positive bilaterally. EMG 01/20/2016: moderate right and mild left carpal tunnel syndrome.
Plan: right carpal tunnel release. Left side will be splinted.
@ operative-report 2016-03-30
OPERATIVE REPORT
Preoperative diagnosis: Right carpal tunnel syndrome.
Procedure: Right carpal tunnel release.
The right upper extremity was prepped and draped in the usual sterile fashion.
@ therapy-notes 2016-04-20
OCCUPATIONAL THERAPY
Dx: s/p right CTR 3/30/16. Visit 2/8. Left hand still numb at night, splint continued. Right grip 22 lb, left grip 48 lb.

## 07 imaging impression against its summary
@ imaging 2014-12-09
MRI OF THE LUMBAR SPINE WITHOUT CONTRAST
Findings: L3-4 normal. At L4-5 there is a 3 mm broad-based disc bulge without nerve root compression. At L5-S1 the disc is desiccated with a 2 mm bulge.
Impression: 1. Mild disc bulges at L4-5 and L5-S1. 2. No central canal or foraminal stenosis. No nerve root compression.
@ progress-report 2015-01-12
Reviewed MRI lumbar spine dated 12/09/2014, which reveals a 6 mm disc extrusion at L5-S1 with compression of the S1 nerve root.
Exam: Achilles reflex 1+ on the right. Plan: right L5-S1 transforaminal epidural steroid injection.
@ ur-denial 2015-01-26
UTILIZATION REVIEW
Request: Right L5-S1 transforaminal epidural steroid injection
NOT CERTIFIED. MRI of 12/09/2014 shows disc bulges of L4-5 and L5-S1 without stenosis.
! imaging | 6 mm disc extrusion | No nerve root compression|No central canal|2 mm bulge|3 mm

## 08 full duty against TTD on the same day
@ progress-report 2015-07-14
PR-2
[x] Periodic report
Subjective complaints: neck pain with headaches.
Work Status: Return to full duty on 07/15/2015 with no limitations or restrictions.
Remain off-work until: ______
@ other 2015-07-14
WORK STATUS REPORT
Date of visit 7/14/2015. Patient is placed on temporary total disability for 6 weeks, to be off work until 08/25/2015.
@ progress-report 2015-09-01
Patient was TTD through August. Returned to modified duty today: no overhead work.
! work-status | full duty | total disability|off work

## 09 no prior surgery against surgery done
@ consultation 2015-02-18
NEUROSURGICAL CONSULTATION
History: 52 year old warehouse worker, low back and left leg pain since 05/20/2013.
Past surgical history: None. He denies any previous operations.
Neurologic: left EHL 4/5. Sensation reduced L5 on the left.
@ operative-report 2014-03-06
OPERATIVE REPORT  Date of operation: 03/06/2014
Procedure performed: Left L4-5 microdiscectomy. Surgeon's findings: free fragment under the L5 root.
@ progress-report 2014-05-01
Eight weeks after microdiscectomy. Leg pain is better. Start postoperative therapy 3x4.
! surgery-history | None|previous operations | microdiscectomy

## 10 no therapy to date against therapy done
@ therapy-notes 2014-09-30
CHIROPRACTIC & PHYSICAL THERAPY CENTER
09/08/14 visit 1  eval, shoulder AAROM
09/15/14 visit 3  pulleys, flexion 130
09/30/14 visit 6  flexion 150, pain 4/10, d/c next week
@ progress-report 2014-11-12
Right shoulder pain. The patient has not had any physical therapy to date. Requesting PT 2x6.
@ ur-denial 2014-11-25
Utilization review determination. Request: Physical therapy 2x6 right shoulder. MODIFIED to 6 visits.
Rationale: six visits were completed in September with gains.
! therapy-history | not had any physical therapy | visit

## 11 UR counts against the body
@ therapy-notes 2015-08-28
Physical therapy discharge summary
Dates of service: 06/29/2015 to 08/28/2015. Visits attended: 12 of 12 authorized.
Cervical rotation improved from 40 to 62 degrees; NDI from 44 to 28.
@ rfa 2015-09-04
DWC Form RFA
Additional physical therapy 2x4 for the neck
@ ur-denial 2015-09-14
UTILIZATION REVIEW DECISION
Additional physical therapy 2x4 for the neck: DENIED
The claimant has completed 24 visits of physical therapy for the neck; further supervised visits exceed the guideline.
! summary | 24 visits | 12 of 12|Visits attended: 12|12

## 12 authorised against attended: no contradiction
@ therapy-notes 2016-05-19
PT ATTENDANCE LOG. Authorized 12 visits. Attended 9, cancelled 2, no-show 1.
05/19/16 visit 9: knee flexion 125, single-leg squat painful.
@ progress-report 2016-05-23
The patient was authorized 12 sessions of physical therapy and has completed 9 so far. He has 3 remaining. Requesting an additional 6.
@ rfa 2016-05-24
DWC Form RFA. Requested treatment: Physical therapy 6 visits, left knee
@ ur-denial 2016-06-02
Utilization Review. Request: Physical therapy 6 visits, left knee. DENIED. Claimant had 12 visits authorized and attended 9.

## 13 signature before service
@ progress-report 2015-10-20
PRIMARY TREATING PHYSICIAN PROGRESS REPORT
Date of service: 10/20/2015
Patient seen for right ankle. Anterior drawer 2+. Plan: MRI right ankle.
Electronically signed by treating physician on 10/12/2015 at 4:12 pm
@ rfa 2015-10-22
DWC Form RFA
MRI right ankle without contrast
Requesting physician signature ______ Date: 10/22/2015
! signature-date | 10/20/2015|2015-10-20 | 10/12/2015|2015-10-12

## 14 the same form checked both ways
@ rfa 2016-01-19
STATE OF CALIFORNIA, DIVISION OF WORKERS' COMPENSATION
REQUEST FOR AUTHORIZATION  DWC Form RFA
[x] New Request  [ ] Resubmission - Change in Material Facts
[ ] Expedited Review: Check box if employee faces an imminent and serious threat to his or her health
Functional capacity evaluation
@ progress-report 2016-01-18
PR-2 CHECKLIST
Is patient working?  [x] Yes  [x] No
Has treatment improved function?  [x] Yes  [ ] No
Red flags  [ ] Yes  [x] No
FCE requested to set permanent restrictions.
! form | working | Yes

## 15 height weight BMI
@ progress-report 2014-10-08
VITALS: Ht 5'10"  Wt 174 lb  BMI 41.2  BP 132/84
Assessment: knee osteoarthritis. Discussed weight loss.
@ progress-report 2014-11-12
VITALS: Ht 5'10"  Wt 176 lb  BMI 25.3  BP 128/80
Knee is unchanged. Plan: weight loss program.
! body-size | 41\.2 | 174|25|176

## 16 pounds and kilograms, copied vitals with their date
@ progress-report 2015-04-01
Vital signs: height 165 cm, weight 82 kg, BP 124/78. Low back pain 6/10.
@ progress-report 2015-05-06
Vital signs: height 5 ft 5 in, weight 181 lbs, BMI 30.1. Pain 8/10 at worst, 4/10 with medication.
Last visit's vitals (04/01/2015): weight 82 kg.
@ consultation 2015-06-10
He is 5'5" and weighs 180 pounds. Pain 5/10 today.

## 17 another worker's record
@ progress-report 2015-03-04
Patient: Delgado, Maria   DOB: 07/30/1966   Claim #: 2014-55871   DOI: 08/14/2014
Right elbow lateral epicondylitis. Grip 30 lb right. Plan: acupuncture 2x3.
@ therapy-notes 2015-03-20
Patient Name: Delgado, Maria   DOB: 07/30/1966
Acupuncture visit 2. Needling LI10, LI11. Pain 5 to 3.
@ laboratory 2015-03-18
CLINICAL LABORATORY REPORT
Patient: Nguyen, Thomas   DOB: 01/09/1981   Collected: 03/17/2015
Urine drug screen: hydrocodone DETECTED.
@ ur-denial 2015-04-02
Claimant: Maria Delgado. Claim number 2014-55871. Date of injury 08/14/2014.
Request: Acupuncture 2x3 for the right elbow. NOT CERTIFIED.
! other-worker | ^d3.txt | another name and date of birth

## 18 claim number of another
@ rfa 2014-12-01
DWC Form RFA
Employee name: Okafor, James  Date of birth: 11/02/1975  Claim number: WC-330912
Claims administrator: Pacific Claims. Chiropractic manipulation 6 visits, lumbar
@ ur-denial 2014-12-10
Re: James Okafor. Claim number: WC-330912. Employer: City.
Request: Chiropractic manipulation 6 visits, lumbar. NOT CERTIFIED
@ imr-application 2014-12-22
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
Employee: James Okafor. Claim number: WC-339021. UR decision date: 12/10/2014.
! other-worker | ^d3.txt | another claim number

## 19 level of request against exam plan
@ consultation 2016-08-09
PAIN CONSULT
Left C6-7 radiculopathy: triceps 4/5, triceps reflex diminished, sensation down in the middle finger.
MRI: left C6-7 foraminal stenosis, C5-6 unremarkable.
Recommendation: cervical epidural steroid injection at C6-7.
@ rfa 2016-08-12
DWC Form RFA
Cervical epidural steroid injection at C5-6
@ ur-denial 2016-08-22
UR decision: Cervical epidural steroid injection at C5-6. Not certified. No deficit at that level.
! level | C6-7 | C5-6

## 20 surgery before the injury, date order
@ progress-report 2015-09-09
DOI: 03/15/2015. Injury: fell from ladder, right shoulder.
The patient underwent right rotator cuff repair for this injury on 01/22/2015 and is in therapy.
Exam: flexion 120 degrees. Post-op month 6.
@ ur-denial 2015-09-25
Date of injury: 03/15/2015. Request: Postoperative physical therapy 12 visits. Decision: MODIFIED to 6.
! date-order | 01/22/2015|2015-01-22 | 03/15/2015|2015-03-15

## 21 old surgery on the other side is no contradiction
@ consultation 2015-11-16
ORTHOPAEDIC SURGERY CONSULTATION
Past surgical history: left knee arthroscopy 1998, appendectomy 2002.
Date of injury 05/05/2015, right knee. No prior surgery to the right knee.
Exam right knee: effusion, Lachman 2B. Left knee: healed portals, stable.
@ imaging 2015-11-30
MRI RIGHT KNEE. Impression: complete tear of the anterior cruciate ligament. Menisci intact.
@ progress-report 2015-12-09
Right ACL tear confirmed on MRI. Plan right ACL reconstruction. Left knee surgery in 1998 was unrelated.

## 22 dose of one drug on one day
@ progress-report 2015-06-17
PAIN MEDICINE
Current medications: OxyContin 20 mg twice daily; Percocet 10/325 every 6 hours; Lyrica 75 mg bid.
Impression: failed back syndrome. Opioids total 120 MED.
@ rfa 2015-06-17
DWC Form RFA
OxyContin 40 mg #60
Percocet 10/325 mg #120
@ ur-denial 2015-06-29
OxyContin 40 mg #60: MODIFIED
Percocet 10/325 mg #120: CERTIFIED
! dose | OxyContin 20 | OxyContin 40

## 23 brand and generic names of one drug, two prescribers
@ progress-report 2014-04-10
Meds: Neurontin 300 mg tid, Flexeril 7.5 mg qhs. Dr. A continues Neurontin.
@ consultation 2014-04-24
Medications reviewed: gabapentin 300 mg TID; cyclobenzaprine 7.5 mg at bedtime; Ambien 10 mg prescribed by the primary care doctor.
@ progress-report 2014-06-12
Gabapentin was increased to 600 mg tid on 05/20/2014 by Dr. B. Continue 600 mg tid.

## 24 ICD text against the code
@ progress-report 2016-03-08
DIAGNOSES
1. Right shoulder impingement syndrome (M75.41)
2. Cervical radiculopathy (M54.12)
3. Lumbar radiculopathy (M54.2)
Plan: continue home exercise.
@ rfa 2016-03-09
DWC Form RFA
Diagnosis: Right shoulder impingement syndrome  ICD-10: M75.41
Request: Right subacromial injection
! diagnosis-code | Lumbar radiculopathy | M54\.2

## 25 ICD side against the text
@ rfa 2017-02-13
DWC Form RFA
Diagnosis (Required): Left knee medial meniscus tear   ICD-Code (Required): S83.241A
Requested: left knee MRI
@ progress-report 2017-02-10
Dx: tear of medial meniscus, left knee. Left knee locks. MRI left knee requested.
! diagnosis-code | S83\.241 | left

## 26 future date and application order
@ progress-report 2015-02-03
DOI 10/10/2014. Cervical strain. Last epidural injection was done on 03/18/2015 with 60% relief for three weeks.
Plan: repeat cervical epidural.
@ ur-denial 2015-02-17
UTILIZATION REVIEW DETERMINATION dated 02/17/2015. Repeat cervical epidural steroid injection: NOT CERTIFIED
! date-order | 03/18/2015|2015-03-18 | 2015-02-03|02/03/2015

## 27 UR before the request it decides
@ rfa 2015-05-20
DWC Form RFA
Date: 05/20/2015
TENS unit purchase
@ ur-denial 2015-05-12
UTILIZATION REVIEW
Date of determination: 05/12/2015. RFA dated 05/20/2015 received 05/21/2015.
TENS unit purchase: NOT CERTIFIED
! date-order | 05/20/2015|2015-05-20|05/21/2015|2015-05-21 | 05/12/2015|2015-05-12

## 28 age against birth date
@ consultation 2016-09-14
AGREED MEDICAL EVALUATION
Date of birth: 06/18/1958. The applicant is a 48-year-old left-handed painter.
Injury to low back 02/01/2015.
@ progress-report 2016-10-03
DOB 06/18/1958. 58 yo M with LBP, pain 6/10. His son, a 22 year old, drives him.
! age | 48 | 58|1958

## 29 QME summary against the body
@ imaging 2015-01-07
MRI RIGHT SHOULDER
Impression: Full-thickness tear of the supraspinatus measuring 18 mm. Mild AC joint arthrosis.
@ consultation 2015-04-22
PANEL QUALIFIED MEDICAL EVALUATION
Review of records. 01/07/2015 MRI right shoulder: supraspinatus tendinosis, no rotator cuff tear.
Physical examination: drop arm test positive on the right. Empty can positive.
Opinion: the applicant needs no surgery.
! imaging | no rotator cuff tear | Full-thickness tear

## 30 two injuries are no contradiction
@ consultation 2015-08-31
History: The worker has two claims. Date of injury 03/02/2012, left shoulder, settled. Date of injury 01/14/2015, right wrist, present claim.
Present complaint: right wrist pain, TFCC. Left shoulder is asymptomatic.
@ progress-report 2015-09-21
DOI: 01/14/2015. Right wrist MRI shows TFCC tear. Plan: right wrist arthroscopy.
@ ur-denial 2015-10-02
Date of injury: 01/14/2015. Right wrist arthroscopy: NOT CERTIFIED.
@ imr-application 2015-10-20
Employee's date of injury 01/14/2015. UR decision 10/02/2015.
`;
