/** Stomach, bowel, hormones, supplements, injected agents and what is left. The form is that of `drugs.ts`. */
export const OTHER_DRUGS = `
omeprazole | proton pump inhibitor | capsules
  prilosec; omeprazole dr; omeprazole/sodium bicarbonate; zegerid; omeprazole magnesium; omeprazole delayed release;
  prilosec otc; omeprazole ec
pantoprazole | proton pump inhibitor | tablets
  protonix; pantoprazole sodium
lansoprazole | proton pump inhibitor | capsules
  prevacid
esomeprazole | proton pump inhibitor | capsules
  nexium
rabeprazole | proton pump inhibitor | tablets
  aciphex
dexlansoprazole | proton pump inhibitor | capsules
  dexilant; kapidex
famotidine | h2 blocker | tablets
  pepcid; axid; nizatidine
ranitidine | h2 blocker | tablets
  zantac
cimetidine | h2 blocker | tablets
  tagamet
sucralfate | gastroprotective | tablets
  carafate
misoprostol | gastroprotective | tablets
  cytotec
ondansetron | antiemetic | tablets
  zofran; zofran odt; zuplenz; ondansetron odt; ondansetron hcl
promethazine | antiemetic | tablets
  phenergan
metoclopramide | antiemetic | tablets
  reglan
prochlorperazine | antiemetic | tablets
  compazine
trimethobenzamide | antiemetic | capsules
  tigan
docusate | laxative | capsules
  colace; docusate sodium; dss; surfak; docuprene; dok; doculace; doc-q-lace; docusate calcium
senna | laxative | tablets
  senokot; senokot-s; senna-s; senna plus; sennosides; sennosides/docusate; peri-colace; docusate/senna; senna s;
  laxacin; stool softener; stool softeners; senekot; senokot s; sennosides-docusate
polyethylene glycol | laxative | units
  miralax; peg 3350; glycolax; metamucil; psyllium; citrucel; milk of magnesia; magnesium citrate; gavilax;
  clearlax; benefiber
lubiprostone | laxative | capsules
  amitiza
linaclotide | laxative | capsules
  linzess
naloxegol | laxative | tablets
  movantik; symproic; naldemedine
methylnaltrexone | laxative | tablets
  relistor
lactulose | laxative | units
  enulose; kristalose
bisacodyl | laxative | tablets
  dulcolax
glucosamine | supplement glucosamine | tablets
  chondroitin; glucosamine/chondroitin; genicin; glucosamine sulfate; glucosamine chondroitin; cosamin; cosamin ds;
  osteo bi-flex; chondroitin sulfate; cidaflex; synovacin; dona; move free; glucosamine/msm; msm; glucosamine hcl;
  chondroitin/msm; joint supplement
medical food | medical food | capsules
  theramine; sentra; sentra pm; sentra am; gabadone; trepadone; appbutamone; apptrim; hypertensa; limbrel;
  flavocoxid; pulmona; percura; strovite; folic acid; vitamin d; vitamin b12; vitamin b-12; vitamin b;
  cyanocobalamin; medical foods; metanx; deplin; l-methylfolate; lorvatus; toprophan; omega-3; fish oil; turmeric;
  trepoxicam; theracodophen; gaboxetine; prazolamine; senophylline; sentraflox; theratramadol; theraproxen;
  therabenzaprine; theratramadol-60; sentrazolpidem; gabavale; axona; cerefolin; foltx; foltanx; vasculera;
  somnicin; lister-v; ensure; collagen; supplement; dietary supplement; nutritional supplement; medical food
  product; vitamin c; vitamin d3; b12 injection; vitamin b12 injection; b-12; b12; vitamin b complex; multivitamin;
  vitamins; gaba medical food; l-arginine; amino acid; probiotics; 5-htp; choline; theracodeine; curcumin; alpha
  lipoic acid; coq10; magnesium
gabapentin suspension | compound oral | units
  fanatrex; gabapentin oral suspension; gabapentin oral solution
cyclobenzaprine suspension | compound oral | units
  tabradol; cyclobenzaprine oral suspension
tramadol suspension | compound oral | units
  synapryn; tramadol oral suspension
ranitidine suspension | compound oral | units
  deprizine; ranitidine oral suspension
diphenhydramine suspension | compound oral | units
  dicopanol; diphenhydramine oral suspension
oral suspension kit | compound oral | units
  oral suspension; compounding kit; suspension kit
testosterone | testosterone | units
  androgel; testim; axiron; depo-testosterone; testosterone cypionate; fortesta; testosterone injection; androderm;
  testopel; androgel pump; testosterone gel; testosterone cream; testosterone injections; testosterone cyp;
  testosterone replacement; testosterone enanthate; aveed; vogelxo; natesto; trt; hormone replacement; hcg
sildenafil | erectile drug | tablets
  viagra; revatio; staxyn; stendra; avanafil; caverject; muse; edex; trimix
tadalafil | erectile drug | tablets
  cialis; adcirca
vardenafil | erectile drug | tablets
  levitra
clonidine | crps drug | tablets
  catapres; catapres patch; clonidine patch; phenoxybenzamine; phentolamine
calcitonin | crps drug | units
  miacalcin
alendronate | crps drug | tablets
  fosamax; pamidronate; bisphosphonate; bisphosphonates; zoledronic acid; ibandronate; boniva; actonel; risedronate;
  reclast; aredia
prednisone | corticosteroid oral | tablets
  deltasone; medrol; medrol dosepak; medrol dose pack; medrol dose pak; methylprednisolone; decadron; dexamethasone;
  prednisolone; oral steroids; oral corticosteroids; solu-medrol; medrol pak; medrol pack; dosepak; dose pack; dose
  pak; oral prednisone; prednisone taper; prednisone burst; medrol dosepack; methylprednisolone dose pack;
  methylprednisolone dosepak; steroid pack; oral steroid
cephalexin | antibiotic | capsules
  keflex; amoxicillin; augmentin; levofloxacin; levaquin; ciprofloxacin; clindamycin; bactrim; azithromycin;
  doxycycline; ancef; cefazolin; cefadroxil; duricef; sulfamethoxazole; metronidazole; penicillin; minocycline;
  cipro; cefuroxime; mupirocin; bactroban
enoxaparin | anticoagulant | units
  lovenox; xarelto; rivaroxaban; warfarin; coumadin; eliquis; plavix; clopidogrel; heparin; dalteparin; fragmin;
  apixaban; dabigatran; pradaxa; arixtra
onabotulinumtoxina | botulinum toxin | units
  botox; myobloc; dysport; xeomin; botulinum; botulinum toxin; botox injection; botox injections; chemodenervation;
  botulinum toxin type a; botulism toxin; botox a; incobotulinum; abobotulinum; rimabotulinum; botulinum injection;
  botulinum toxin injection; botox chemodenervation; chemo-denervation; botulinum a; botulinum injections
hyaluronic acid | viscosupplement | injections
  synvisc; synvisc-one; synvisc one; orthovisc; euflexxa; supartz; hyalgan; monovisc; durolane; gel-one; gelsyn;
  genvisc; viscosupplementation; viscosupplement; hyaluronate; sodium hyaluronate; hyaluronan;
  visco-supplementation; hyaluronic acid injection; hyaluronic acid injections; visco injection; visco injections;
  viscosupplementation injection; synvisc1; hymovis; visco-3; trivisc; supartz fx; gel one; synojoynt; triluron;
  euflexxa injections; orthovisc injections; synvisc injection; synvisc injections; visco; viscosupplements;
  hyaluronic; hyaluronic injection; hyaluronic injections; hylan; hylan g-f 20; hyalgan injections; supartz
  injections; euflexxa injection; orthovisc injection; ha injection; ha injections; j7325; j7324; j7321; j7323
`;
