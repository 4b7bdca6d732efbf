"""Names for invented people: a short list of our own, of many origins, paired by chance."""

from __future__ import annotations

_GIVEN = """
Abena Ada Adeel Agnes Aiko Alasdair Amara Anil Anouk Arlo Asha Aurelia Babak Beatrix Benedict Blessing
Bronagh Caspian Celeste Chidi Clementine Colm Cosmo Dagmar Daria Demba Dilwen Edith Eirlys Elif Emeka
Esperanza Fatou Felix Fenella Fergus Gethin Giulia Greta Habiba Halina Hamish Hettie Horatio Ifeoma
Imogen Ingrid Ishaan Ivo Jarek Jocasta Juno Kamala Kasper Keir Kiran Lachlan Leocadia Liesel Linus
Ludmila Mabel Malik Marisol Mehmet Mirela Mungo Nneka Noor Octavia Odette Olwen Orla Osian Oyelaran
Parveen Percy Petra Philippa Quentin Rafferty Ravinder Rhodri Romilly Rupa Saoirse Sefton Shanice
Sibusiso Solveig Stellan Tabitha Tariq Thandiwe Tiberius Ulla Umar Verity Wanjiru Wilhelmina Xanthe
Yasmin Yusuf Zadie Zeynep Zofia
"""


_FAMILY = """
Abernethy-Rook Adeyinka Alderbrook Amberwick Applethwaite Arkenholt Ashgrove-Lal Bagnold-Singh Balewa
Barleycroft Bellweather Birchenough Blackthorne Bramwell-Osei Brightwater Brindlewood Cinderford
Cloudesley Coppergate Cormorant Corrigan-Shah Cranmoor Dalgarth Dawnay-Khan Dovecote Elderfield
Emberson-Ito Fallowmere Featherby Fenwright Fernhollow Flintoff-Mensah Foxgrove Gallowglass Gillyflower
Goldfinch Greenhalgh-Aziz Hallowell Hartsease Hawksmere Heronsgate Hollinworth Honeycombe Islington-Roy
Jessamine Kestrel Kingcup Kowalewska-Dunn Larkmead Lavenham-Oyelowo Lilywhite Lindenthorpe Loxfield
Mallowdale Marchbanks Mbekani Meadowcroft Merriwether Millrace Mistlethwaite Moonraker Nightingale-Raja
Oakenshaw Oldcastle Oxlip Partridgewood Peppercorn Pimpernel Plumtree-Chen Quillfeather Ravensworth
Redfern-Nowak Rosethorn Rowanberry Saltmarsh Sandpiper Silverdale-Iqbal Skylark Sorrelby Starling
Stonecrop Summerhayes Swallowfield Tanglewood Thistlewood Threlkeld Tidewater Underhill-Obi Vetchling
Wagtail Wetherlam-Sato Whinfell Whortleberry Willowherb Windrush Woodruff-Diallo Wrenfield Yarrowdale
"""


GIVEN = tuple(_GIVEN.split())
FAMILY = tuple(_FAMILY.split())
