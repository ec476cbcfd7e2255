#include "formats/sheet/column_heads.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tenken {

namespace {

struct HeadWord {
    std::string_view text; ///< in comparable form, small letters
    ColumnUse use;
    bool vague = false;
    bool alone = false; ///< only as the whole head
};

constexpr std::array head_words{
    HeadWord{"no", ColumnUse::number, false, true},
    HeadWord{"no.", ColumnUse::number, false, true},
    HeadWord{"#", ColumnUse::number, false, true},
    HeadWord{"id", ColumnUse::number, false, true},
    HeadWord{"番号", ColumnUse::number},
    HeadWord{"項番", ColumnUse::number},
    HeadWord{"連番", ColumnUse::number},
    HeadWord{"通番", ColumnUse::number},
    HeadWord{"通し番号", ColumnUse::number},
    HeadWord{"番", ColumnUse::number, false, true},

    HeadWord{"大項目", ColumnUse::section},
    HeadWord{"中項目", ColumnUse::section},
    HeadWord{"大分類", ColumnUse::section},
    HeadWord{"中分類", ColumnUse::section},
    HeadWord{"分類", ColumnUse::section},
    HeadWord{"区分", ColumnUse::section},
    HeadWord{"分野", ColumnUse::section},
    HeadWord{"カテゴリ", ColumnUse::section},
    HeadWord{"カテゴリー", ColumnUse::section},
    HeadWord{"領域", ColumnUse::section},
    HeadWord{"章", ColumnUse::section, false, true},
    HeadWord{"観点", ColumnUse::section},
    HeadWord{"テーマ", ColumnUse::section},
    HeadWord{"目的", ColumnUse::explanation},
    HeadWord{"category", ColumnUse::section},
    HeadWord{"section", ColumnUse::section},
    HeadWord{"domain", ColumnUse::section},
    HeadWord{"area", ColumnUse::section},

    HeadWord{"設問", ColumnUse::question},
    HeadWord{"質問", ColumnUse::question},
    HeadWord{"設問内容", ColumnUse::question},
    HeadWord{"質問内容", ColumnUse::question},
    HeadWord{"設問文", ColumnUse::question},
    HeadWord{"質問事項", ColumnUse::question},
    HeadWord{"質問項目", ColumnUse::question},
    HeadWord{"点検項目", ColumnUse::question},
    HeadWord{"点検内容", ColumnUse::question},
    HeadWord{"点検事項", ColumnUse::question},
    HeadWord{"確認項目", ColumnUse::question},
    HeadWord{"確認内容", ColumnUse::question},
    HeadWord{"確認事項", ColumnUse::question},
    HeadWord{"チェック項目", ColumnUse::question},
    HeadWord{"チェック内容", ColumnUse::question},
    HeadWord{"チェック事項", ColumnUse::question},
    HeadWord{"チェックポイント", ColumnUse::question},
    HeadWord{"評価項目", ColumnUse::question},
    HeadWord{"評価内容", ColumnUse::question},
    HeadWord{"診断項目", ColumnUse::question},
    HeadWord{"診断内容", ColumnUse::question},
    HeadWord{"監査項目", ColumnUse::question},
    HeadWord{"調査項目", ColumnUse::question},
    HeadWord{"自己点検項目", ColumnUse::question},
    HeadWord{"対策項目", ColumnUse::question},
    HeadWord{"対策内容", ColumnUse::question},
    HeadWord{"対策事項", ColumnUse::question},
    HeadWord{"実施項目", ColumnUse::question},
    HeadWord{"実施事項", ColumnUse::question},
    HeadWord{"要求事項", ColumnUse::question},
    HeadWord{"遵守事項", ColumnUse::question},
    HeadWord{"管理策", ColumnUse::question},
    HeadWord{"セキュリティ対策", ColumnUse::question},
    HeadWord{"取組項目", ColumnUse::question},
    HeadWord{"取組内容", ColumnUse::question},
    HeadWord{"question", ColumnUse::question},
    HeadWord{"questions", ColumnUse::question},
    HeadWord{"requirement", ColumnUse::question},
    HeadWord{"control", ColumnUse::question},
    HeadWord{"checkitem", ColumnUse::question},
    HeadWord{"item", ColumnUse::question, true},
    HeadWord{"項目", ColumnUse::question, true},
    HeadWord{"内容", ColumnUse::question, true},
    HeadWord{"事項", ColumnUse::question, true},
    HeadWord{"対策", ColumnUse::question, true},
    HeadWord{"小項目", ColumnUse::question, true},
    HeadWord{"小分類", ColumnUse::question, true},
    HeadWord{"要件", ColumnUse::question, true},

    HeadWord{"評価", ColumnUse::answer},
    HeadWord{"回答", ColumnUse::answer},
    HeadWord{"回答内容", ColumnUse::answer},
    HeadWord{"回答欄", ColumnUse::answer},
    HeadWord{"選択", ColumnUse::answer},
    HeadWord{"判定", ColumnUse::answer},
    HeadWord{"結果", ColumnUse::answer},
    HeadWord{"チェック", ColumnUse::answer},
    HeadWord{"チェック欄", ColumnUse::answer},
    HeadWord{"点検欄", ColumnUse::answer},
    HeadWord{"確認欄", ColumnUse::answer},
    HeadWord{"記入欄", ColumnUse::answer},
    HeadWord{"回答記入欄", ColumnUse::answer},
    HeadWord{"自己点検", ColumnUse::answer},
    HeadWord{"点検", ColumnUse::answer, false, true},
    HeadWord{"確認", ColumnUse::answer, false, true},
    HeadWord{"実施状況", ColumnUse::answer},
    HeadWord{"対応状況", ColumnUse::answer},
    HeadWord{"達成状況", ColumnUse::answer},
    HeadWord{"遵守状況", ColumnUse::answer},
    HeadWord{"整備状況", ColumnUse::answer},
    HeadWord{"取組状況", ColumnUse::answer},
    HeadWord{"状況", ColumnUse::answer, true},
    HeadWord{"実施", ColumnUse::answer, true, true},
    HeadWord{"適否", ColumnUse::answer},
    HeadWord{"可否", ColumnUse::answer},
    HeadWord{"有無", ColumnUse::answer},
    HeadWord{"○×", ColumnUse::answer},
    HeadWord{"○△×", ColumnUse::answer},
    HeadWord{"該当", ColumnUse::answer, true, true},
    HeadWord{"達成度", ColumnUse::answer},
    HeadWord{"実施度", ColumnUse::answer},
    HeadWord{"レベル", ColumnUse::answer, true},
    HeadWord{"成熟度", ColumnUse::answer},
    HeadWord{"answer", ColumnUse::answer},
    HeadWord{"result", ColumnUse::answer},
    HeadWord{"status", ColumnUse::answer},
    HeadWord{"check", ColumnUse::answer, false, true},
    HeadWord{"assessment", ColumnUse::answer},
    HeadWord{"rating", ColumnUse::answer},

    HeadWord{"備考", ColumnUse::note},
    HeadWord{"備考欄", ColumnUse::note},
    HeadWord{"コメント", ColumnUse::note},
    HeadWord{"コメント欄", ColumnUse::note},
    HeadWord{"特記事項", ColumnUse::note},
    HeadWord{"所見", ColumnUse::note},
    HeadWord{"理由", ColumnUse::note},
    HeadWord{"メモ", ColumnUse::note},
    HeadWord{"摘要", ColumnUse::note},
    HeadWord{"現状", ColumnUse::note},
    HeadWord{"具体的な内容", ColumnUse::note},
    HeadWord{"具体的内容", ColumnUse::note},
    HeadWord{"実施内容", ColumnUse::note},
    HeadWord{"補足事項", ColumnUse::note},
    HeadWord{"自由記述", ColumnUse::note},
    HeadWord{"自由記入", ColumnUse::note},
    HeadWord{"自由記述欄", ColumnUse::note},
    HeadWord{"意見", ColumnUse::note},
    HeadWord{"課題", ColumnUse::note},
    HeadWord{"remark", ColumnUse::note},
    HeadWord{"remarks", ColumnUse::note},
    HeadWord{"comment", ColumnUse::note},
    HeadWord{"comments", ColumnUse::note},
    HeadWord{"note", ColumnUse::note, false, true},
    HeadWord{"notes", ColumnUse::note},

    HeadWord{"根拠", ColumnUse::evidence},
    HeadWord{"根拠資料", ColumnUse::evidence},
    HeadWord{"証跡", ColumnUse::evidence},
    HeadWord{"エビデンス", ColumnUse::evidence},
    HeadWord{"証拠", ColumnUse::evidence},
    HeadWord{"確認資料", ColumnUse::evidence},
    HeadWord{"確認書類", ColumnUse::evidence},
    HeadWord{"関係書類", ColumnUse::evidence},
    HeadWord{"資料", ColumnUse::evidence},
    HeadWord{"書類", ColumnUse::evidence},
    HeadWord{"資料名", ColumnUse::evidence},
    HeadWord{"文書名", ColumnUse::evidence},
    HeadWord{"evidence", ColumnUse::evidence},

    HeadWord{"改善", ColumnUse::plan},
    HeadWord{"改善策", ColumnUse::plan},
    HeadWord{"改善計画", ColumnUse::plan},
    HeadWord{"改善内容", ColumnUse::plan},
    HeadWord{"改善点", ColumnUse::plan},
    HeadWord{"改善案", ColumnUse::plan},
    HeadWord{"改善予定", ColumnUse::plan},
    HeadWord{"改善方法", ColumnUse::plan},
    HeadWord{"改善事項", ColumnUse::plan},
    HeadWord{"改善措置", ColumnUse::plan},
    HeadWord{"是正", ColumnUse::plan},
    HeadWord{"是正措置", ColumnUse::plan},
    HeadWord{"是正内容", ColumnUse::plan},
    HeadWord{"是正処置", ColumnUse::plan},
    HeadWord{"対応策", ColumnUse::plan},
    HeadWord{"対応方針", ColumnUse::plan},
    HeadWord{"対応予定", ColumnUse::plan},
    HeadWord{"対応内容", ColumnUse::plan},
    HeadWord{"対応方法", ColumnUse::plan},
    HeadWord{"対応計画", ColumnUse::plan},
    HeadWord{"対策予定", ColumnUse::plan},
    HeadWord{"対策案", ColumnUse::plan},
    HeadWord{"今後の対応", ColumnUse::plan},
    HeadWord{"今後の取組", ColumnUse::plan},
    HeadWord{"今後の対策", ColumnUse::plan},
    HeadWord{"今後の予定", ColumnUse::plan},
    HeadWord{"今後の方針", ColumnUse::plan},
    HeadWord{"action", ColumnUse::plan},

    HeadWord{"担当", ColumnUse::plan_owner},
    HeadWord{"担当者", ColumnUse::plan_owner},
    HeadWord{"担当課", ColumnUse::plan_owner},
    HeadWord{"担当部署", ColumnUse::plan_owner},
    HeadWord{"担当係", ColumnUse::plan_owner},
    HeadWord{"責任者", ColumnUse::plan_owner},
    HeadWord{"対応者", ColumnUse::plan_owner},
    HeadWord{"実施者", ColumnUse::plan_owner},
    HeadWord{"owner", ColumnUse::plan_owner},

    HeadWord{"期限", ColumnUse::plan_due},
    HeadWord{"期日", ColumnUse::plan_due},
    HeadWord{"予定日", ColumnUse::plan_due},
    HeadWord{"予定時期", ColumnUse::plan_due},
    HeadWord{"実施時期", ColumnUse::plan_due},
    HeadWord{"改善時期", ColumnUse::plan_due},
    HeadWord{"対応時期", ColumnUse::plan_due},
    HeadWord{"完了日", ColumnUse::plan_due},
    HeadWord{"完了時期", ColumnUse::plan_due},
    HeadWord{"完了予定", ColumnUse::plan_due},
    HeadWord{"時期", ColumnUse::plan_due},
    HeadWord{"due", ColumnUse::plan_due, false, true},
    HeadWord{"duedate", ColumnUse::plan_due},

    HeadWord{"解説", ColumnUse::explanation},
    HeadWord{"説明", ColumnUse::explanation},
    HeadWord{"補足", ColumnUse::explanation},
    HeadWord{"補足説明", ColumnUse::explanation},
    HeadWord{"ポイント", ColumnUse::explanation},
    HeadWord{"留意点", ColumnUse::explanation},
    HeadWord{"留意事項", ColumnUse::explanation},
    HeadWord{"着眼点", ColumnUse::explanation},
    HeadWord{"趣旨", ColumnUse::explanation},
    HeadWord{"確認方法", ColumnUse::explanation},
    HeadWord{"点検方法", ColumnUse::explanation},
    HeadWord{"方法", ColumnUse::explanation},
    HeadWord{"記入例", ColumnUse::explanation},
    HeadWord{"回答例", ColumnUse::explanation},
    HeadWord{"具体例", ColumnUse::explanation},
    HeadWord{"対策例", ColumnUse::explanation},
    HeadWord{"例示", ColumnUse::explanation},
    HeadWord{"参考", ColumnUse::explanation},
    HeadWord{"ヒント", ColumnUse::explanation},
    HeadWord{"ガイド", ColumnUse::explanation},
    HeadWord{"根拠規程", ColumnUse::explanation},
    HeadWord{"根拠規定", ColumnUse::explanation},
    HeadWord{"根拠条文", ColumnUse::explanation},
    HeadWord{"規程", ColumnUse::explanation},
    HeadWord{"規定", ColumnUse::explanation},
    HeadWord{"条項", ColumnUse::explanation},
    HeadWord{"条文", ColumnUse::explanation},
    HeadWord{"対策基準", ColumnUse::explanation},
    HeadWord{"関連条項", ColumnUse::explanation},
    HeadWord{"参照", ColumnUse::explanation},
    HeadWord{"参照先", ColumnUse::explanation},
    HeadWord{"ポリシー", ColumnUse::explanation},
    HeadWord{"help", ColumnUse::explanation},
    HeadWord{"guidance", ColumnUse::explanation},
    HeadWord{"reference", ColumnUse::explanation},

    HeadWord{"判断基準", ColumnUse::criteria},
    HeadWord{"評価基準", ColumnUse::criteria},
    HeadWord{"判定基準", ColumnUse::criteria},
    HeadWord{"採点基準", ColumnUse::criteria},
    HeadWord{"回答基準", ColumnUse::criteria},
    HeadWord{"チェック基準", ColumnUse::criteria},
    HeadWord{"criteria", ColumnUse::criteria},

    HeadWord{"配点", ColumnUse::weight},
    HeadWord{"重み", ColumnUse::weight},
    HeadWord{"ウェイト", ColumnUse::weight},
    HeadWord{"weight", ColumnUse::weight},
    HeadWord{"得点", ColumnUse::computed},
    HeadWord{"点数", ColumnUse::computed},
    HeadWord{"評点", ColumnUse::computed},
    HeadWord{"スコア", ColumnUse::computed},
    HeadWord{"score", ColumnUse::computed},
};

std::string without_bracketed(std::string text)
{
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(')) {
        const auto close = text.find(')', open);
        if (close == std::string::npos || (open == 0 && close + 1 == text.size())) break;
        text.erase(open, close + 1 - open);
    }
    return text;
}

} // namespace

std::optional<ColumnHead> read_column_head(std::string_view text)
{
    constexpr std::size_t longest = 24; // a sentence is none
    std::string head = without_bracketed(utf8::case_folded(utf8::comparable_form(text)));
    while (head.ends_with("※") || head.ends_with("*"))
        head.resize(head.size() - (head.back() == '*' ? 1 : 3));
    if (head.empty() || utf8::characters(head) > longest) return std::nullopt;
    const HeadWord* best = nullptr;
    std::size_t best_end = 0;
    for (const auto& word : head_words) {
        const auto at = head.rfind(word.text);
        if (at == std::string::npos || (word.alone && head != word.text)) continue;
        const auto end = at + word.text.size();
        if (best == nullptr || end > best_end || (end == best_end && word.text.size() > best->text.size())) {
            best = &word;
            best_end = end;
        }
    }
    if (best == nullptr) return std::nullopt;
    return ColumnHead{best->use, best->vague};
}

} // namespace tenken
