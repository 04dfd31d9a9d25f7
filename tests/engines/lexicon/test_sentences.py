"""Short Japanese sentences and the exact English that the engine makes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.core.backtranslation import BackTranslation

Translate = Callable[..., BackTranslation]
SOURCES = ("Haider al-Abadi", "Mosul", "Hezbollah", "John Kerry")

SENTENCES = [
    ("昨日、首相は新しい政策を発表した。", "Yesterday, the prime minister announced the new policy."),
    ("大統領は辞任しなかった。", "The president did not resign."),
    ("彼女は小さな町に住んでいる。", "She lives in the small town."),
    ("警察は男を逮捕したと発表した。", "Police announced that they arrested the man."),
    ("学生たちは図書館で本を読んでいる。", "Students are reading the book in the library."),
    ("政府は税金を上げるつもりだ。", "The government intends to raise the tax."),
    ("この映画はとても面白い。", "This film is very interesting."),
    ("[D:shift=1 unit=day:明日]、私たちは出発しなければならない。", "Tomorrow, we must depart."),
    ("雨が降ったので、試合は中止された。", "Because the rain fell, the match was cancelled."),
    ("もし雨が降れば、試合は中止される。", "If perhaps the rain falls, the match is cancelled."),
    ("会談の後、両国は声明に署名した。", "After talks, both countries signed the statement."),
    ("彼が書いた本は多くの人に読まれている。", "The book that he wrote is read by many people."),
    ("兵士は村を攻撃し、家を焼いた。", "The soldier attacked the village, and burned the house."),
    ("彼は勝つかもしれない。", "He may win."),
    ("その会社は利益が減少したと報告した。", "That company reported that the profit decreased."),
    ("住民は家に帰りたいと話している。", "Residents say that they want to return to the house."),
    ("静かな町で大きな事件が起きた。", "The big incident occurred in the quiet town."),
    ("犯人はまだ逮捕されていない。", "The offender still is not arrested."),
    (
        "彼は[C:US:米国]との関係を改善するため、会談を求めた。",
        "In order to improve relations with the United States, he called for talks.",
    ),
    ("「戦争は終わった」と将軍は宣言した。", "The general declared “the war ended”."),
    ("歩きながら、彼は友人と話した。", "While walking, he talked with the friend."),
    ("彼女は教師ではなく、看護師だ。", "She is not teacher, and is nurse."),
    ("問題を解決する方法はない。", "The way that solves the problem does not exist."),
    ("市民は平和的な抗議を続けた。", "Citizens continued the peaceful protest."),
    ("台風で多くの家が壊れた。", "Many houses broke in the typhoon."),
    ("彼らは水と食料を必要としている。", "They need water and food."),
    ("軍は撤退を始めたとみられる。", "It is seen that the army began the withdrawal."),
    ("駅の近くに新しい病院がある。", "The new hospital exists near the station."),
    ("子どもが歌を歌い、母親が踊った。", "The child sang the song, and the mother danced."),
    (
        "[C:RU:ロシア]の[R:foreign-minister:外相]は[C:IR:イラン]と[C:IQ:イラク]の代表と[D:weekday=2:水曜日]に会談した。",
        "Russia's foreign minister held talks with Iran and Iraq's representative on Wednesday.",
    ),
    (
        "[C:IQ:イラク][R:president:大統領]は[D:year=2020 month=6 day=28:2020年6月28日]に死去した。",
        "Iraq's president died on 28 June 2020.",
    ),
    ("[C:IQ:イラク]軍は町を奪還した。", "The Iraqi army recaptured the town."),
    ("[Q:1900000:190万]人が避難した。", "1,900,000 people evacuated."),
    ("[Q:15000 person:1万5千人]の兵士が[Q:37 minute:37分間]待った。", "15,000 soldiers waited for 37 minutes."),
    ("約[Q:82 person:82人]以上が死亡した。", "About at least 82 people died."),
    ("市民の[Q:14 %:14%]が反対した。", "14% of citizens opposed."),
    (
        "[C:FR:フランス]人の記者が[C:MX:メキシコ]北部で拘束された。",
        "The reporter of French people was detained in northern Mexico.",
    ),
    (
        "[O:united nations:国連]の[R:secretary-general:事務総長]によると、戦闘は終わっていない。",
        "According to the United Nations' secretary-general, the fighting has not ended.",
    ),
    ("[K:RU:モスクワ]での[C:US:米国]の影響は弱まっている。", "The United States' influence in Moscow is weakening."),
    ("[C:RU:ロシア]、[C:IR:イラン]、[C:IQ:イラク]は協力している。", "Russia, Iran, Iraq are cooperating."),
    (
        "[R:prime-minister:首相]が訪米、[R:president:大統領]と会談へ",
        "The prime minister visits the United States, and will hold talks with president",
    ),
    ("新型の車(電気自動車)は売れなかった。", "Car (electric car) of new type did not sell."),
    ("彼は優秀だと言われている。", "It is said that he is excellent."),
    (
        "大統領は、この問題について議論したくないと述べた。",
        "The president said that they do not want to discuss about this problem.",
    ),
    ("選手は引退することを決めた。", "The player decided that they retire."),
    (
        "[D:shift=-1 unit=week:先週]、[C:DE:ドイツ]の[R:president:大統領]が[K:CN:北京]を訪問した。",
        "Last week, Germany's president visited Beijing.",
    ),
    ("値段は高くなった。", "The price became high."),
    ("彼は静かに部屋を出た。", "He quietly went out of the room."),
    ("被害者の名前は公表されていない。", "The name of victim is not published."),
    ("この方法で病気を治すことはできない。", "Can not cure the illness in this way."),
    ("[Q:5000000 USD:500万ドル]が支払われた。", "$5,000,000 were paid."),
    ("誰も反対しなかった。", "Anyone did not oppose."),
    ("戦闘はまだ終わっていない。", "The fighting still has not ended."),
    ("政府は、橋が壊れたことを認めなかった。", "The government did not acknowledge that the bridge broke."),
    ("母親に叱られた少年は泣いた。", "The boy who was scolded by the mother cried."),
    ("明日は雨が降るだろう。", "Tomorrow, the rain probably falls."),
    ("なぜ彼は来なかったのか？", "Why he did not come?"),
]

WITH_NAMES = [
    (
        "[D:shift=-1 unit=month:先月][C:IL:イスラエル]の[N::ハイデル・アル・アバディ][R:prime-minister:首相]は、勝利を宣言した。",
        "Last month, Israel's prime minister Haider al-Abadi declared the victory.",
    ),
    (
        "[N::ハイデル・アル・アバディ]・[C:IQ:イラク][R:prime-minister:首相]が訪米した。",
        "Iraq's prime minister Haider al-Abadi visited the United States.",
    ),
    (
        "[C:US:米][R:secretary-of-state:国務長官]の[N::ケリー]氏は辞任した。",
        "The United States' secretary of state Kerry resigned.",
    ),
    (
        "[C:US:米国]主導の連合は[N::ヘスボラ]と戦った。",
        "The coalition led by the United States fought with ⟨Hesubora⟩.",
    ),
    ("[P::モスル]で[Q:3 person:3人]が兵士に殺された。", "3 people were killed in Mosul by the soldier."),
]


@pytest.mark.parametrize(("marked", "english"), SENTENCES)
def test_sentence(translate: Translate, marked: str, english: str) -> None:
    assert translate(marked).document.text == english


@pytest.mark.parametrize(("marked", "english"), WITH_NAMES)
def test_sentence_with_names(translate: Translate, marked: str, english: str) -> None:
    assert translate(marked, names=SOURCES).document.text == english


def test_a_garbled_name_is_not_repaired(translate: Translate) -> None:
    back = translate("[N::ヘスボラ]は撤退した。", names=["Hezbollah"])
    assert back.document.text == "⟨Hesubora⟩ withdrew."


NEGATIONS = [
    "首相は行かない。",
    "首相は行かなかった。",
    "首相は行かないだろう。",
    "首相は行かないかもしれない。",
    "首相は行きません。",
    "首相は行くべきではない。",
    "首相は行けない。",
    "首相は行きたくない。",
    "首相は行かないと述べた。",
    "首相は行くと述べなかった。",
    "首相は医師ではない。",
    "首相は元気ではなかった。",
    "家は高くない。",
    "行かない首相がいる。",
    "首相は行かずに帰った。",
    "首相が行くわけではない。",
    "首相は行かないので、会議は中止された。",
]


@pytest.mark.parametrize("sentence", NEGATIONS)
def test_negation_is_never_lost(translate: Translate, sentence: str) -> None:
    assert " not " in translate(sentence).document.text
