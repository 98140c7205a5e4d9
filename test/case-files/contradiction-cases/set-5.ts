/** Longer files in the layout of real ones: headers, templates, copied lines and reviews beside notes. Format: see case-file.ts. */
export const SET_5 = `
## 101 knee, gait and cane, injection result
@ progress-report 2014-06-03
RIVERBEND ORTHO          PR-2           DOS 06/03/2014
Pt: Ojukwu, Marit    58 F    DOI 11/04/2013    Body part: left knee
S: L knee 6/10. Cane at all times, bought her own. Prior R knee sprain 2006 healed. Works half days at the desk.
O: Gait antalgic with cane. L knee: mod effusion, flex 105, medial joint line tender. R knee: full motion, no effusion.
P: cortisone today, L knee, 40 mg Kenalog. RTC 5 wks.
@ progress-report 2014-07-10
RIVERBEND ORTHO          PR-2           DOS 07/10/2014
S: shot of 6/3 did nothing at all, not even for a day. L knee 7/10. Uses cane everywhere.
O: Gait: normal, no assistive device. L knee: effusion, flex 100.
P: Visco x3 series L knee.
Work: modified, half days.
@ ur-denial 2014-07-25
Hyaluronic acid injections, left knee, series of 3: denied.
The claimant had four months of relief from the steroid injection of 06/03/2014. Not medically necessary at this time.
! gait | no assistive device | cane
! injection-result | four months of relief | did nothing

## 102 shoulder, therapy never had
@ therapy-notes 2015-02-27
OAK ST PHYSICAL THERAPY      daily log      R shoulder     Pt: Delacroix-Nunn
01/12/15 #1 eval flex 90 abd 80
01/16/15 #2  01/19/15 #3 pulleys, wand
02/02/15 #7  band yellow, tol fair
02/27/15 #12  d/c, HEP sheet. flex 120
@ imaging 2015-03-20
MRI RIGHT SHOULDER 3/20/2015
Supraspinatus: high-grade partial-thickness articular tear, 60%. No full-thickness component. Labrum intact.
@ consultation 2015-04-14
CHIEF COMPLAINT: LEFT SHOULDER PAIN
The patient is a 44-year-old welder with right shoulder pain since a fall on December 1, 2014. Twelve visits of therapy gave some motion. Right shoulder: elevation 120, Neer and Hawkins positive, cuff 4/5. Left shoulder: full motion.
MRI shows a full-thickness tear of the supraspinatus.
DX: right rotator cuff tear. Plan: arthroscopy, right shoulder.
@ ur-denial 2015-05-04
Right shoulder arthroscopy: non-certified. No physical therapy has been attempted. Reference ACOEM ch 9.
! side | LEFT SHOULDER PAIN | right shoulder
! therapy | No physical therapy has been attempted | daily log|#|visits
! study | full-thickness tear of the supraspinatus | partial-thickness

## 103 pain clinic, side effects and work
@ progress-report 2016-03-08
COASTAL PAIN ASSOC.     follow up    03/08/2016
Meds: Norco 10/325 qid, gabapentin 600 tid, Colace.
Takes medication as prescribed. Gabapentin makes her very drowsy, fell asleep at lunch twice. Constipation controlled.
Work: not working, TTD since 10/2015.
Sleeps 4 h. Lives with sister who does the shopping.
@ progress-report 2016-03-29
COASTAL PAIN ASSOC.     follow up    03/29/2016
Pain 8 -> 5 with Norco. No side effects from any medication. Gabapentin 600 tid continued.
ADL: does own laundry and shopping since the Norco. Drowsy on gabapentin, naps most afternoons.
Work status: TTD to 05/01/2016.
@ rfa 2016-03-30
DWC Form RFA
Gabapentin 600 mg #90
Norco 10/325 #120
@ ur-denial 2016-04-12
Norco 10/325 #120: modified. The patient has returned to full duty and no longer needs opioids at this dose. Gabapentin certified.
! side-effects | No side effects | drowsy
! work-status | returned to full duty | TTD

## 104 electrodiagnosis and numbness
@ progress-report 2013-09-10
S: neck 6/10, tingling R thumb and index daily. O: Spurling + R. Biceps 4/5 R. Sens dec R C6.
A: R C6 radiculitis. P: NCV/EMG.
@ imaging 2013-09-30
MRI C-SPINE. C5-6 3 mm right paracentral protrusion, mod R foraminal narrowing. C6-7 nl.
@ consultation 2013-10-22
ELECTRODIAGNOSTIC REPORT  10/22/2013
Normal study of both upper extremities. No evidence of cervical radiculopathy or entrapment.
@ progress-report 2013-11-12
S: neck 6/10. Denies any numbness or tingling in the arms. Tingling R thumb wakes her at night.
O: Spurling + R. Biceps 4+/5 R.
EMG of 10/22/2013 confirmed right C6 radiculopathy.
P: R C5-6 TFESI.
! emg | confirmed right C6 | Normal study
! symptoms | Denies any numbness | Tingling R thumb

## 105 low back, brace and gym
@ progress-report 2017-05-02
S: LBP 5/10 no leg pain. Lumbar brace daily at work. PT 4 of 12 done, too sore. Does stretches every morning.
O: SLR neg. DTR 2+. Strength 5/5. Sens intact.
A: lumbar strain. P: finish PT, LSO replace.
@ therapy-notes 2017-06-09
PT lumbar. 05/05/17 #5  05/09/17 #6  05/16/17 #8 plank 20 s
06/09/17 #12 of 12  DC to HEP. LSO not used any more since visit 8. pain 3.
@ progress-report 2017-06-13
S: LBP 4/10. Brace: wears daily 8 h. PT 4 of 12 done, too sore.
O: SLR neg. DTR 2+.
P: PT 12 more. New LSO. Tob: 1/2 ppd.
@ ur-denial 2017-06-27
PT x 12: not certified. LSO: not certified, 4 of 12 visits were attended. Non-smoker, no comorbidity.
! count | 4 of 12 | #12|12 of 12
! smoking | Non-smoker | ppd

## 106 ankle, look-alikes and two slips
@ first-report 2018-02-12
L ankle inversion off a ladder 02/11/2018. Ottawa neg. XR neg. NWB crutches 3 d, boot.
@ progress-report 2018-03-19
S: L ankle 4/10, boot off 3/5. R knee sore from the crutches, better. No PT yet. Was off work, back on modified 3/1.
O: L ankle: ant drawer 1+, swelling lat. R ankle nl. Gait nearly normal.
@ progress-report 2018-05-14
S: PT x9, stronger. L ankle gives way still 1-2/wk. Driving again. Ibuprofen stopped, stomach.
O: L ankle ant drawer 2+, swelling lat mild. Height 5'9 wt 188.
MRI 4/30/18 ATFL complete rupture. P: Brostrom L.
@ ur-denial 2018-05-30
Lateral ligament repair, left ankle: denied. The patient had 3 visits of physical therapy. MRI shows an intact ATFL. Right ankle instability has not been shown on stress films.
! count | 3 visits | x9
! study | intact ATFL | complete rupture
! side | Right ankle instability | L ankle
`;
