# Only forms read on official Moroccan pages stand here; every other key shows Arabic.
# Never add a word that has not been read on such a page or checked by a speaker
# (reference: IRCAM, DGLAi).

site-field = ⵜⵎⵙⵙⴰⴳⵓⵔⵜ ⵜⴰⵍⵉⴽⵟⵕⵓⵏⵉⵜ
nav-questions = ⵉⵙⵇⵙⵉⵜⵏ ⴷ ⵜⵎⵔⴰⵔⵓⵜⵉⵏ
nav-conditions = ⵜⴼⴰⴷⵉⵡⵉⵏ ⴷ ⵜⵎⴰⵎⴽⵉⵏ
nav-information = ⵉⵏⵖⵎⵉⵙⵏ
nav-legal = ⵓⵙⴰⵜⵉ ⵓⵍⴳⵉⵏ
entry = ⵜⵓⵜⵜⵔⴰ
