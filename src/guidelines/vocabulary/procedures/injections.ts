/** Injections, nerve procedures and implants. The form is that of `procedures.ts`. */
export const INJECTIONS = `
pens | procedure
  percutaneous electrical nerve stimulation; pens unit; p-stim; percutaneous neurostimulation; percutaneous
  electrical neurostimulation; pstim; peripheral neurostimulation; neurostimulation; localized intense
  neurostimulation; percutaneous neuromodulation; percutaneous electrical neurostimulator; lint; neurostimulator;
  pnt; ans-stim; auricular stimulation; auricular stimulator; neurostim system; nss-2 bridge; percutaneous
  stimulation; percutaneous electrical stimulation; p stim; pens treatments; percutaneous nerve stimulation;
  percutaneous neuro stimulation; auricular neurostimulation; 64555
electroceutical | procedure
  electroceutical therapy; bioelectric nerve block; bioelectric
epidural steroid injection | injection
  esi; lesi; cesi; tfesi; epidural; epidurals; transforaminal; interlaminar; caudal; epidural injection; epidural
  injections; epidural steroid injections; epidural steroid; transforaminal injection; selective nerve root block;
  snrb; nerve root block; nerve root injection; cpt 62323; 62323; 62321; 62311; 62310; cpt 64483; 64483; 64479;
  ilesi; epidural block; tf esi; il esi; translaminar; epidurogram; caudal injection; tesi; esis; tfesis; ctfesi;
  tlesi; lesis; cesis; les injection; lumbar epidural; cervical epidural; thoracic epidural; lumbar epidurals;
  lumbar esi; cervical esi; selective nerve root; selective nerve root injection; nerve root blocks; nerve root;
  il-esi; tf-esi; intralaminar; transforam; translaminar epidural; interlam; epidural corticosteroid; epidural
  steroids; selective epidural; epidural pain; transforaminal esi; transforaminal steroid; 62322; 62320; 64484;
  64480; caudal esi; caudal epidural; caudal block; epis; tf epidural; il epidural; lumbar injection; cervical
  injection; sneb; snri block; snrbs; foraminal epidural; foraminal injection; foraminal block
facet injection | injection
  facet injections; facet block; facet blocks; facet joint; facet joint injection; facet joint injections;
  intra-articular facet; facets; 64493; cpt 64493; facet joint block; facet steroid injection; zygapophyseal;
  intraarticular facet; facet jt; facet jt injection; facet jt injections; facet joint blocks; lumbar facet; lumbar
  facets; cervical facet; cervical facets; facet cortisone; zygapophysial; intra-articular facets; facet steroid;
  facet joint steroid; lumbar facet injections; facet joints; facet intraarticular; facet; apophyseal joint;
  therapeutic facet; 64494; 64491; z-joint; z joint
medial branch block | injection
  mbb; medial branch blocks; medial branch; facet diagnostic block; diagnostic facet; diagnostic facet block;
  diagnostic facet blocks; 64490; cpt 64490; facet medial branch; mbbs; dorsal ramus; medial branch nerve block;
  dmbb; mb block; mb blocks; facet nerve block; facet nerve blocks; median branch; median branch block; median
  branch blocks; facet median branch; medial nerve branch; medial nerve branch block; medial nerve branch blocks;
  lumbar medial branch; cervical medial branch; dorsal rami; facet joint nerve block; facet joint nerve blocks;
  facet joint nerve; medial branch facet; diagnostic medial branch; diagnostic facet injections; diagnostic facet
  injection; facet joint diagnostic; diagnostic lumbar facet; diagnostic cervical facet; dx mbb; lumbar mbb;
  cervical mbb; medial branch injection; medial branch injections; medial branch diagnostic; mbbb
radiofrequency ablation | injection
  rfa; rhizotomy; radiofrequency neurotomy; facet rhizotomy; neurotomy; radio frequency ablation; rf ablation; facet
  neurotomy; rfl; rftc; 64635; cpt 64635; radiofrequency; facet radiofrequency; facet joint radiofrequency; rfn;
  radiofrequency lesioning; radiofrequency rhizotomy; facet ablation; thermal ablation; medial branch neurotomy;
  rfas; rhyzotomy; rhizotomies; rizotomy; facet rf; rf neurotomy; rf neurolysis; rf lesioning; radiofrequency
  neurolysis; mb rfa; cooled rf; cooled radiofrequency; rf rhizotomy; radiofrequency denervation; facet denervation;
  denervation; neuroablation; rfna; rftl; radiofrequency thermocoagulation; facet neurolysis; nerve ablation;
  neurotomies; facet joint neurotomy; facet joint rhizotomy; facet radiofrequency ablation; radiofrequency thermal;
  facet radiofrequency neurotomy; radio-frequency; radiofreq; rf of; rf thermocoagulation; 64633; 64636; 64634;
  medial branch rf; medial branch ablation; medial branch radiofrequency; medial branch rhizotomy; lumbar rf;
  cervical rf; ablation; lumbar radiofrequency; cervical radiofrequency; facet thermal; rfal; rf lumbar; rf cervical
pulsed radiofrequency | injection
  prf; pulsed rf; pulse radiofrequency; pulsed radio-frequency; pulsed radio frequency; pulse rf; pulsed rfa; pulsed
  radiofrequency ablation; pulsed radiofrequency neurotomy; pulsed radiofrequency lesioning; pulsed rf ablation
sacroiliac injection | injection
  si joint injection; sij injection; sacroiliac joint injection; si injection; si joint; sacroiliac block;
  sacroiliac joint block; 27096; sij; sacroiliac joint; si joint block; sacroiliac joint injections; sacroiliac; si
  joint injections; si injections; sij block; sij blocks; si jt injection; si jt; sacroiliac injections; si block;
  si blocks; si joint blocks; si joint steroid; sacroiliac steroid; sacral iliac; sacro-iliac; sacro-iliac joint
  injection; sacro iliac; sacroiliac jt; sacroiliac joint steroid; si inj; sij injections; sij steroid; lateral
  branch block; sij rfa; si joint rfa; si joint rhizotomy; sacroiliac joint rfa; sacroiliac joint blocks; sij
  rhizotomy; si rfa; 64451; g0260
neuroplasty | injection
  lysis of adhesions; adhesiolysis; racz; epidural neuroplasty; epidural lysis; 62264; epiduroscopy; epidural
  adhesiolysis; percutaneous adhesiolysis; racz catheter; racz procedure; epidurolysis; epidural neurolysis; lysis
  of epidural adhesions; adhesion lysis; percutaneous lysis; percutaneous neuroplasty; percutaneous lysis of
  adhesions; 62263; epidural scar; lysis
trigger point injection | injection
  tpi; trigger point injections; tpis; trigger points; 20552; 20553; trigger point; tp injection; dry needling; tp
  injections; trigger injections; tpi's; trigger pt; trigger pts; trigger pt injection; trigger pt injections; tps;
  myofascial injection; myofascial injections; trigger point shot; trigger-point injections; myofascial trigger;
  muscle injection; trigger points injections; tender point injection; tender point injections; trigger shots;
  tender point
corticosteroid injection | injection
  steroid injection; cortisone injection; cortisone; kenalog; depo-medrol; depo medrol; celestone; injection;
  intra-articular injection; subacromial injection; steroid injections; cortisone injections; corticosteroid
  injections; csi; joint injection; cortisone shot; bursa injection; dexamethasone injection; 20610; 20605; 20526;
  intraarticular injection; marcaine injection; subacromial; bursal injection; knee injection; shoulder injection;
  kenalog injection; joint aspiration; injections; ankle injection; carpal tunnel injection; elbow injection; wrist
  injection; betamethasone; triamcinolone; lidocaine injection; aspiration; intra-articular steroid; ia injection;
  ia steroid; ia cortisone; steroid shot; steroid shots; cortisone shots; solumedrol injection; intra articular
  injection; intra articular; intra-articular; intraarticular; intraarticular steroid; sub-acromial injection; sub
  acromial; glenohumeral injection; gh injection; gh joint injection; ac joint injection; acromioclavicular
  injection; acromioclavicular joint injection; hip injection; hip joint injection; intra-articular hip; ultrasound
  guided injection; us guided injection; foot injection; heel injection; hand injection; finger injection; trigger
  finger injection; trigger thumb injection; cmc injection; cmc joint injection; thumb injection; dequervain
  injection; first dorsal compartment injection; 1st dorsal compartment injection; trochanteric bursa; bursa
  steroid; epicondyle injection; lateral epicondyle injection; plantar fascia injection; plantar fasciitis
  injection; plantar fascial injection; peritendinous; tendon sheath injection; tendon sheath; tendon injection;
  knee steroid; knee cortisone; shoulder cortisone; shoulder steroid; depomedrol; piriformis injection; bicipital
  groove; bicep tendon injection; biceps tendon injection; biceps injection; carpal tunnel steroid; carpal tunnel
  cortisone; cts injection; cts steroid; 20600; 20550; 20551; 20606; 20611; 20604; methylprednisolone injection;
  depo-medrol injection; neuroma injection; morton's neuroma injection; tarsal injection; ac joint steroid; scapular
  injection; subscapular; ischial bursa; coccyx injection; ganglion impar; pes anserine; pes bursa; marcaine;
  aristospan; zilretta; ankle steroid
platelet rich plasma | injection
  prp; platelet-rich plasma; prp injection; prp injections; 0232t; stem cell; stem cells; stem cell injection;
  autologous blood; bmac; platelet rich; platelet-rich; plasma injection; plasma injections; bone marrow aspirate;
  bone marrow concentrate; bone marrow; prp's; regenerative; regenerative injection; autologous platelet;
  autologous; whole blood injection; amniotic; a2m
prolotherapy | injection
  sclerotherapy; prolo; prolo injection; prolo injections; proliferant; proliferative; proliferant injection;
  proliferant injections; dextrose injection; dextrose injections; dextrose prolotherapy; dextrose; sclerosing;
  sclerosing injection; sclerosant; sclerosant injections; prolotherapy injections; ligament injection; ligament
  injections; ligamentous injection; regenerative dextrose
stellate ganglion block | injection
  stellate ganglion; sgb; lumbar sympathetic block; sympathetic block; lsb; sympathetic nerve block; sympathetic
  blocks; 64510; 64520; lumbar sympathetic; lumbar sympathetic blocks; lumbar sympathetic injection; stellate block;
  sympathetic ganglion; sympathetic; stellate ganglion blocks; ganglion block; stellate; lsbs; lspb; lumbar symp
  block; sympathetics; sympathetic injection; lumbar sympathetics; stellate ganglion injection; stellate ganglion
  blk; stellate injections; lumbar paravertebral sympathetic; paravertebral sympathetic; lumbar sympathetic plexus;
  sympathetic ganglion block; sympathetic ganglion blocks; cervical sympathetic; cervical sympathetic block;
  thoracic sympathetic; sympathectomy; celiac plexus; hypogastric; superior hypogastric
bier block | injection
  iv regional; intravenous regional; bier; iv guanethidine; guanethidine; bier blocks; intravenous regional
  sympathetic block; iv regional sympathetic; intravenous regional sympathetic; intravenous regional sympathetic
  blocks; regional block iv; iv regional block; bretylium; ivra; iv sympathetic
occipital nerve block | injection
  greater occipital nerve block; occipital block; gonb; occipital nerve blocks; occipital injection; occipital
  nerve; gon; gon block; gon blocks; gonb's; gon injection; lesser occipital; greater occipital; bilateral
  occipital; occipital blocks; occipital nerves; occipital nerve injection; occipital nerve injections; occipital;
  64405; third occipital; sphenopalatine; sphenopalatine ganglion block; cervical plexus block; auriculotemporal
nerve block | injection
  peripheral nerve block; genicular nerve block; suprascapular nerve block; nerve blocks; ilioinguinal; genicular;
  intercostal; sural nerve block; saphenous nerve block; femoral nerve block; interscalene block; interscalene;
  interscalene nerve block; pain catheter; pain ball; pain buster; on-q; brachial plexus block; brachial plexus;
  peripheral nerve; lateral femoral cutaneous; genicular block; popliteal block; ankle block; digital block; median
  nerve block; ulnar nerve block; radial nerve block; axillary nerve block; pudendal; suprascapular; regional block;
  64450; 64454; sural; saphenous; tibial nerve block; peroneal nerve block; superficial peroneal; intercostal nerve
  block; ilioinguinal nerve block
spinal cord stimulator | implant
  scs; dorsal column stimulator; scs trial; spinal cord stimulation; neurostimulator implant; dcs; 63650; 63685;
  stimulator trial; spinal stimulator; stimulator implant; dorsal root ganglion; scs implant; spinal cord stim;
  spinal cord stimulator trial; ipg; pulse generator; drg stimulator; dorsal column; neurostimulator trial;
  neurostimulator permanent; percutaneous lead; percutaneous leads; implanted neurostimulator; implantable
  neurostimulator; implantable stimulator; implanted stimulator; permanent stimulator; percutaneous stimulator
  trial; percutaneous stimulator; spinal neurostimulator; epidural stimulator; cord stimulator; nevro; hf10; hf 10;
  burstdr; boston scientific; st jude; stim trial; stimulator reprogramming; scs reprogramming; scs battery; scs
  generator; spinal column stimulator; spine stimulator; spinal cord neurostimulator; stimulator removal; stimulator
  revision; stimulator lead; stimulator leads; stimulator battery; paddle lead; percutaneous spinal; dorsal column
  stim; dorsal column stimulators; 95972; peripheral nerve stimulator; pns; pns trial; drg; drg stim; trial leads;
  cord stim; scs permanent; scs leads; epidural leads
intrathecal pump | implant
  pain pump; idds; implantable drug delivery; 62362; intrathecal; drug pump; morphine pump; implantable drug
  delivery system; intrathecal drug delivery; intrathecal pain pump; pump refill; implantable pump; baclofen pump;
  itb; itb pump; intrathecal baclofen; intrathecal morphine; intrathecal opioid; intrathecal trial; intrathecal
  injection; intrathecal infusion; pump trial; pump implant; pump replacement; pump reprogramming; pump refills;
  pump interrogation; synchromed; itp; it pump; infusion pump; drug delivery; implantable infusion pump; spinal
  pump; implanted pump; it morphine; morphine trial; 62370; 95991; 62367; spinal infusion
eswt | procedure
  extracorporeal shockwave therapy; shockwave; shock wave; extracorporeal shock wave therapy; shockwave therapy;
  extracorporeal shockwave; extracorporeal shock wave; ecswt; shock wave therapy; esw; shockwave treatment; radial
  shockwave; extracorporeal; shock-wave; sound wave therapy; acoustic wave; epat; radial pressure wave; radial shock
  wave; eswl; eswts; shockwaves; shockwave procedure; shockwave sessions; extra corporeal; extra-corporeal
  shockwave; extra corporeal shockwave; extra corporeal shock wave; extracorporal; orthopedic shockwave; pressure
  wave; focused shockwave; 0101t; 0019t; 28890; 0102t; sonic wave; high energy shock
`;
