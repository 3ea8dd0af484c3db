# Only forms read on official Moroccan pages stand here; every other key shows Arabic.
# Never add a word that has not been read on such a page or checked by a speaker
# (reference: IRCAM, DGLAi).

site-title = ⵜⵎⵙⵙⴰⴳⵓⵔⵜ ⵜⴰⵍⵉⴽⵟⵕⵓⵏⵉⵜ
nav-help = ⵉⵙⵇⵙⵉⵜⵏ ⴷ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ
nav-rules = ⵜⴼⴰⴷⵉⵡⵉⵏ ⴷ ⵜⵎⴰⵎⴽⵉⵏ
entry = ⵜⵓⵜⵜⵔⴰ
