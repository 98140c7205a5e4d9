/** Creams, gels and patches. The form is that of `drugs.ts`. */
export const TOPICALS = `
lidocaine patch | topical lidocaine patch | patches
  lidoderm; lidoderm patch; lidoderm patches; lidocaine patches; lidocaine 5% patch; lidocaine pad; lidocaine 5%
  pad; ztlido; lidopatch; lidocaine 4% patch; lidocaine patch 5%; lidocaine transdermal; synvexia; lidoderm 5%;
  lidocaine pads; lidoderm pad; lidoderm topical; lidocaine 5%; lidocaine patch 4%; lidoderm dis; lidocaine
  transdermal patch; ztlido 1.8%; lidocaine patches 5%
lidocaine topical | topical lidocaine | grams
  lidocaine cream; lidocaine ointment; lidocaine gel; lidocaine lotion; lidocaine 5% ointment; lidocaine 4% cream;
  anecream; lmx4; lmx 4; xylocaine; lidorx; lidotral; lidocaine 5% cream; emla; lidocaine/prilocaine; lidopin;
  lidocaine; lidocaine 5% gel; lidocaine 2% gel; lidocaine hcl cream; lidocaine hcl 3%; lidocaine spray; xylocaine
  gel; lidocaine jelly; topical lidocaine; lido cream; lido gel; lmx; lidorx gel; lidocaine roll on; lidocaine hcl;
  livixil; dermacin; lidocaine oint; lidocaine plo
capsaicin | topical capsaicin | grams
  zostrix; qutenza; capsaicin cream; capsaicin patch; capzasin; capsaicin gel; capsaicin lotion; capsaicin ointment;
  capsaicin 0.025%; capsaicin 0.075%; capsaicin 8%; zostrix cream; topical capsaicin; capsaicin topical; qutenza
  patch; capsaicin 8% patch; zostrix hp; capsaicin .025%; capsicum
terocin | topical combination | grams
  terocin patch; terocin patches; terocin lotion; terocin cream; medrox; medrox patch; medrox ointment; dendracin;
  lidopro; lidopro cream; lidopro ointment; menthoderm; mentherm; new terocin; exoten; exoten-c; medi-derm; sinelee
  patch; lenza patch; lidall; laltha; lidogel; methoderm; theraflex; trixaicin; relyyt; renovo; xoten; medrox-rx;
  medrox patches; medrox rx; neurodendraxcin; keratek patch; medi-patch; medi patch; medipatch; lidozen; lidothol;
  lenzagel; lenzapatch; lidocaine/menthol; lidocaine-menthol; lidocaine menthol patch; lidocaine/menthol patch;
  xolido; relyyks; pain relief patch; capsiderm; dermacinrx; lidopro patch; lidopro patches; lidopro lotion; terocin
  topical; menthoderm gel; menthoderm cream; menthoderm ointment; methoderm gel; methoderm cream;
  lidocaine/capsaicin/menthol/methyl salicylate; enovarx; enovarx-ibuprofen; elenza; silvera; lidovex; prodigen;
  relador; capsaicin/menthol; appformax; dendracin neurodendraxcin; exoten lotion
methyl salicylate | topical salicylate | grams
  salonpas; bengay; ben gay; biofreeze; icy hot; trolamine salicylate; aspercreme; thera-gesic; methyl
  salicylate/menthol; menthol gel; menthol; biofreeze gel; salonpas pad; ultra strength bengay; keratek; keratek
  gel; kera-tek; kera-tek gel; ultraderm; tiger balm; mentholatum; flexall; bio-therm; biotherm; mobisyl; myoflex;
  menthol cream; icyhot; salonpas patch; salonpas patches; bengay cream; arthritis cream; bio-freeze; deep heat
diclofenac topical | topical nsaid | grams
  voltaren gel; diclofenac gel; diclofenac sodium gel; diclofenac 1% gel; diclofenac 3% gel; diclofenac cream;
  pennsaid; solaraze; rexaphenac; xrylix; klofensaid; voltaren 1% gel; voltaren topical; diclofenac 1.5% solution;
  diclofenac solution; diclofenac topical solution; voltaren 1%; voltaren cream; diclofenac 1%; diclofenac 1.5%;
  diclofenac 3%; pennsaid solution; pennsaid drops; diclofenac ointment; diclofenac sodium topical; dicloflex;
  voltaren gel 1%; diclofenac sodium 1.5%; diclofenac lotion; diclozor; topical diclofenac; topical voltaren;
  voltaren emulgel; inflammacin; vopac
diclofenac patch | topical nsaid patch | patches
  flector; flector patch; diclofenac epolamine; licart; flector patches; flector 1.3%; flector patch 1.3%; flector
  pad
flurbiprofen topical | topical compound | grams
  flurbiprofen cream; flurbiprofen gel; flurbi cream; flurbiprofen/lidocaine; flurbiprofen/cyclobenzaprine;
  flurbiprofen/baclofen; flurbiprofen/tramadol; fluriflex; flurflex; flurbiprofen powder; flurbi; tghot; tg hot;
  tgice; tg ice; flur-lido; flurlido; flurlido-a; ultraflex-g; ultraflex; cycloketolido; flurbiprofen compound;
  flurbi/lido; flurbi(nap); flurbi nap cream; flurbiprofen ointment; flurbiprofen 20%; flurbiprofen 25%;
  flurbiprofen/menthol; flurbiprofen/gabapentin; flurbiprofen/capsaicin
ketoprofen topical | topical compound | grams
  ketoprofen cream; ketoprofen gel; ketoprofen powder; ketoprofen/cyclobenzaprine; keto cream; ketoprofen ointment;
  ketoprofen topical cream; ketoprofen/lidocaine; ketoprofen/gabapentin; ketoprofen compound
gabapentin topical | topical compound | grams
  gabapentin cream; topical gabapentin; gabacyclotram; gabapentin/cyclobenzaprine; gabapentin/ketoprofen;
  gabapentin/amitriptyline; gabapentin/pyridoxine; gabadone cream; gabapentin gel; gabapentin powder; gabapentin
  ointment; gabapentin/lidocaine
cyclobenzaprine topical | topical compound | grams
  cyclobenzaprine cream; topical cyclobenzaprine; cyclobenzaprine gel; cyclophene; cyclobenzaprine powder
baclofen topical | topical compound | grams
  baclofen cream; topical baclofen; baclofen powder
tramadol topical | topical compound | grams
  tramadol cream; topical tramadol; tramadol powder
amitriptyline topical | topical compound | grams
  amitriptyline cream; topical amitriptyline; amitriptyline powder; dextromethorphan cream;
  amitriptyline/dextromethorphan
ketamine topical | topical ketamine | grams
  ketamine cream; topical ketamine; ketamine gel
camphor/menthol | topical compound | grams
  camphor; hyaluronic acid cream; menthol/camphor
`;
