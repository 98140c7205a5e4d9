/** Imaging, electrodiagnostics, measurements and laboratory tests. The form is that of `procedures.ts`. */
export const TESTS = `
diagnostic ultrasound | imaging
  ultrasound study; sonogram; ultrasound imaging; duplex; doppler; diagnostic us; musculoskeletal ultrasound; msk
  ultrasound; venous doppler; arterial doppler; duplex scan; ultrasound of; ultrasound exam; diagnostic
  ultrasonography; ultrasonography; venous ultrasound; venous duplex
mri | imaging
  magnetic resonance imaging; mr imaging; mri scan; mri w/o contrast; mri without contrast; mri with contrast;
  repeat mri; 3t mri; open mri; mri's; mris; flexion/extension mri; upright mri; standing mri; cpt 72148; 72148; cpt
  72141; 72141; cpt 73221; 73221; cpt 73721; 73721; 70551; 72146; mr; mr scan; magnetic resonance; mri study; mri
  with and without; mri w/wo; mri films; 3.0 t mri; 1.5 t mri; mr neurography; mri neurogram; mri neurography; mri
  exam; repeat magnetic resonance; 73218; 73718; 72195; 70553; 72149; 72158; 73222; 73722
mr arthrogram | imaging
  mra; mri arthrogram; arthrogram; mr arthrography; mri/arthrogram; mri with arthrogram; mra/arthrogram;
  arthrography; mri arthrography; magnetic resonance arthrogram; mr arthro; arthrogram mri; mri-arthrogram;
  mri/arthro; ct arthrogram; mri w/ arthrogram; mri arthro; mr/arthrogram; contrast arthrogram; intra-articular
  contrast; mr-arthrogram; post arthrogram; mri with intra-articular contrast
ct scan | imaging
  ct; cat scan; computed tomography; ct myelogram; ct scans; computerized tomography; 72125; 70450; 72131;
  myelogram; ct-myelogram; myelography; computed axial tomography; ct without contrast; ct with contrast; ct study;
  c.t. scan; ct/myelogram; post myelogram ct; myelo; ct w/o; computerized axial tomography; 3d ct; 72132; 72126;
  73700; 73200; 70486; cts scan; post-myelogram
x-ray | imaging
  xray; x-rays; xrays; radiograph; radiographs; radiography; plain films; flexion/extension views; flexion extension
  x-rays; 72100; plain film; flexion/extension x-rays; x ray; x rays; x ray series; flex/ext; flexion-extension;
  flexion/extension; flex ext; scoliosis views; x-ray series; roentgenogram; ap/lateral; weight bearing films;
  standing films; weightbearing x-rays; flexion extension views; flexion and extension views; stress views; davis
  series; bilateral x-rays; fluoroscopic evaluation; x-rayed; 73030; 73560; 72040; 73110; 73610; 73630; oblique
  views
bone scan | imaging
  spect; triple phase bone scan; triple-phase bone scan; three phase bone scan; bone scintigraphy; dexa; spect scan;
  pet scan; technetium; nuclear bone scan; spect bone scan; 3 phase bone scan; 3-phase bone scan; 78315; three-phase
  bone scan; triphasic bone scan; nuclear medicine; nuclear scan; whole body bone scan; indium scan; bone density;
  tagged wbc scan
discography | imaging
  discogram; discograms; cpt 62290; 62290; provocative discography; disco gram; discogram/ct; provocation discogram;
  provocative discogram; lumbar discogram; lumbar discography; discograph; discogram with ct; disc stimulation;
  72295; ct discogram; post-discogram ct; disco-ct; discograms with ct
electrodiagnostics | diagnostic
  emg; ncv; ncs; emg/ncv; emg/ncs; electromyography; nerve conduction; nerve conduction study; nerve conduction
  studies; electrodiagnostic; edx; electrodiagnostic study; electrodiagnostic studies; electrodiagnostic testing;
  nerve conduction velocity; emg-ncs; ncs/emg; ncv/emg; h-reflex; 95886; 95910; 95911; 95861; electromyogram; nerve
  study; emgs; nerve conduction test; vsnct; current perception threshold; needle emg; electromyelogram; emg ncv;
  nerve test; electro diagnostic; electro diagnostic studies; electro-diagnostic; electro-diagnostic studies; emg
  study; emg studies; ncvs; ncv study; ncv studies; ncs study; emg test; nerve conduction tests; nerve conduction
  velocities; nerve conduction velocity study; nerve conductive; nerve conductive study; nerve conduction velocity
  studies; emg/nerve conduction; electromyography/nerve conduction; electromyogram/nerve conduction; edx study; edx
  studies; edx testing; edx consult; electrodiagnostic consult; electrodiagnostic evaluation; electrodiagnostic
  consultation; 95885; 95912; 95913; 95908; 95909; 95860; 95904; 95903; nerve testing; ncss; ncs's; nerve studies;
  electroneurodiagnostic; neurodiagnostic; emg & ncs; emg & ncv; ncs & emg; emg and ncs; emg and ncv; ncv and emg;
  emg with ncv; emg with ncs; ncv with emg; neurometrix; nerve conduction and emg; f-wave; voltage actuated sensory
  nerve; sensory nerve conduction threshold
thermography | diagnostic
  thermogram; qsart; crps test; autonomic testing; sudomotor; autonomic nervous system; sudoscan; ans test; ans
  testing; autonomic nervous system testing; tilt table; autonomic function; autonomic function test; infrared
  imaging; thermal imaging; thermographic; galvanic skin response; sudomotor testing; quantitative sudomotor;
  quantitative sensory testing; qst; autonomic nervous system function; vasomotor adrenergic; cardio-respiratory
  testing; cardiorespiratory testing; cardiovagal
functional capacity evaluation | diagnostic
  fce; functional capacity; functional capacity exam; functional capacity assessment; cpt 97750; 97750; work
  capacity evaluation; functional ability evaluation; functional evaluation; baseline functional capacity; qualified
  functional capacity evaluation; final fce; range of motion testing; muscle testing; rom testing; computerized
  range of motion; computerized muscle testing; rom and muscle testing; functional cap eval; functional cap;
  functional capacities; functional capacity testing; functional abilities evaluation; rom measurement; rom
  measurements; range of motion measurement; range of motion measurements; rom & muscle testing; computerized rom;
  computerized testing; computerized strength; computerized muscle strength; computerized strength testing;
  inclinometer; jtech; physical performance test; physical performance testing; physical performance evaluation;
  physical performance exam; physical capacity evaluation; pce; functional test; functional testing; functional
  assessment; muscle strength testing; strength testing; strength and flexibility testing; work capacity; work
  evaluation; residual functional capacity; 95851; 95831; 97751; ama impairment testing; impairment rating testing;
  functional status evaluation; lift testing; lifting capacity; job capacity; grip strength testing; dynamometer;
  baseline fce; initial fce; range of motion test; rom test; range of motion study; functional capability
  evaluation; physical capacities; functional work evaluation
functional improvement measure | diagnostic
  functional improvement measures; outcome measures; outcome tools; functional outcome measures; functional
  improvement measurement; functional outcome; oswestry; outcome questionnaires; functional outcome assessment;
  functional improvement
urine drug test | test
  urine drug screen; uds; udt; urine drug testing; toxicology screen; tox screen; urine toxicology; utox; u tox;
  urine tox; urine tox screen; drug screen; drug testing; drug test; urine screen; 80305; 80307; g0483; g0480;
  urinalysis drug; urine drug screening; urine analysis; urine test; urinalysis; 12 panel; 10 panel; point of
  contact drug; confirmatory urine; urine toxicology screen; toxicology; urine tox test; lc/ms; gc/ms; quantitative
  drug; ua drug; ua; toxicology testing; drug panel; quantitative chromatography; chromatography; oral swab; saliva
  test; uds test; hair drug test; urine sample; udts; udt's; urinary drug; urinary drug screen; urinary drug test;
  etg; urine confirm; urine confirmation; quant drug; urine immunoassay; serum toxicology; toxicology - urine; drug
  toxicology; urine dip; urine panel; 12-panel; 10-panel; 14 panel; 11 panel; 9 panel; 5 panel; multi panel; urine
  drug panel; urine toxicology test; urine drug analysis; drugs of abuse; medication compliance testing; compliance
  testing; urine compliance; toxicology urine; toxicology labs; narcotic screen; opiate screen; drug monitoring;
  drug confirmation; g0481; g0482; g0434; g0431; 80101; 80104; 80100; 80306; 82055; high complexity; urine
  qualitative; qualitative drug screen; quantitative drug screen; random drug screen; saliva drug; oral fluid; oral
  fluid test; hair test; poct drug; dip test; urine for; u/a drug; urine dug; urines; drug urine; toxicological;
  toxicology testing/confirmation; urine specimen; uds/udt; point of care drug; point of care urine; in-office
  urine; lc-ms; gcms; lcms; gc-ms; confirmatory drug; confirmatory test; confirmatory testing; drug assay; blood
  toxicology; drug levels
genetic testing | test
  genetic test; cytokine; cytokine dna test; dna test; pharmacogenetic; pharmacogenetic test; pharmacogenomic;
  81225; genetic metabolism test; dna testing; narcotic risk; proove; cyp450; genotyping; genetic opioid risk test;
  narcotic risk test; pharmacogenetic testing; narc risk; genetic drug metabolism; genetic screening;
  dna/pharmacogenetic test; cytochrome; dna swab; cyp; cyp2d6; cyp 450; cyp-450; gene test; gene testing; pgt; pgx;
  genomic; genomic testing; genetic panel; pharmacogenetics; pharmacogenomics; pharmacogenomic testing;
  pharmacogenomic panel; dna; dna panel; genetic swab; molecular testing; drug metabolism test; drug metabolism;
  metabolizer; genetic marker; genetic drug; 81226; 81227; 81401; opioid risk genetic; addiction risk test; drug
  sensitivity test; genetic opioid; genetic narcotic; genecept; genesight
laboratory tests | test
  labs; cbc; bmp; cmp; pre-op labs; preop labs; preoperative labs; lab tests; blood work; blood tests; laboratory;
  pt/ptt; pre-op testing; preoperative testing; pre-operative testing; pre-operative labs; medical clearance; pre-op
  clearance; preop clearance; preoperative clearance; pre-operative clearance; preoperative medical clearance;
  pre-op medical clearance; chem panel; liver function test; chest x-ray; chest xray; cxr; pre op labs; pre-surgical
  clearance; metabolic panel; cardiac clearance; pre-op evaluation; preop testing; history and physical; pre op
  clearance; h&p; surgical clearance; complete blood count; comprehensive metabolic panel; hba1c; bun; creatinine;
  hepatic panel; pre-op h&p; liver panel; kidney function; preop h&p; inr; pre op medical clearance; internal
  medicine clearance; blood panel; chem 7; chem-7; chem 12; chem-12; chem 20; a1c; hgb a1c; esr; crp; c-reactive
  protein; sed rate; vitamin d level; testosterone level; testosterone levels; testosterone labs; thyroid; tsh;
  liver enzymes; liver function tests; liver function; lfts; lft; renal function; renal panel; lipid panel; lipid;
  arthritis panel; rheumatoid; rheumatoid factor; pre-op work up; pre-op workup; preoperative work-up; preoperative
  workup; preop workup; pre-operative h&p; pre-op exam; preop exam; preoperative h&p; cardiology clearance; surgery
  clearance; lab; lab work; labwork; laboratory studies; laboratory testing; laboratory test; lab studies; lab test;
  blood test; blood draw; blood panels; hematology; chem; chemistry panel; basic metabolic panel; electrolytes; ptt;
  coagulation; urinalysis with; pre-op chest x-ray; pre op cxr; preoperative evaluation; preoperative exam;
  pre-operative exam; pre-operative evaluation; pre-operative examination; preoperative examination; pre op exam;
  pre op evaluation; pre op testing; pre op h&p; preop history and physical; pre surgical clearance; presurgical
  clearance; pre surgical labs; presurgical labs; pulmonary function test; pft; 80053; 85025; 80048; internal
  medicine preop; pre op internal medicine; pre-op appointment; mrsa screen; mrsa; blood type; type and screen; lab
  panel; psa; hormone panel; cmp/cbc; pre anesthesia; preanesthesia
ekg | test
  ecg; electrocardiogram; 93000; cpt 93000; electrocardiography; 12-lead; 12 lead; echocardiogram; cardiac stress
  test; treadmill stress test; holter; ekgs; ecgs; 93005; 93010; cardiac testing; electro cardiogram; cardiogram
eeg | test
  electroencephalogram; 95819; qeeg; electroencephalography; ambulatory eeg; quantitative eeg; video eeg;
  electroencephelogram; eeg's; brain mapping
sleep study | diagnostic
  polysomnogram; polysomnography; sleep studies; psg; sleep test; sleep apnea test; home sleep study; home sleep
  test; split-night; split night; overnight sleep; overnight polysomnogram; sleep lab; sleep evaluation; 95810;
  sleep apnea testing; sleep apnea study; sleep consult; overnight oximetry; hst; nocturnal polysomnogram; sleep
  medicine; sleep disordered breathing; sleep disorder study; sleep titration; cpap titration
trigger point impedance imaging | diagnostic
  tpii; trigger points impedance imaging
vestibular testing | diagnostic
  vng; eng; videonystagmography; electronystagmography; vestibular evaluation; vestibular assessment; balance test;
  balance testing; vestibular autorotation; posturography
lung function test | diagnostic
  spirometry; pulmonary function; pulmonary function tests; methacholine; methacholine challenge; bronchoscopy; peak
  flow
`;
