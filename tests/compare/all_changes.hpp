#pragma once

// Two years in which everything that can change has changed.

#include "two_years.hpp"

namespace tenken::test {

struct AllChanges {
    Assessment before;
    Assessment after;
};

inline AllChanges all_changes()
{
    const auto item = [](const std::string& id, const std::string& question, Exact weight = 1) {
        Item one = level_item(id, std::move(weight));
        one.question = question;
        one.meaning = question;
        return one;
    };
    const auto with = [](Response response, const std::string& note, std::vector<std::string> evidence) {
        response.note = note;
        response.evidence = std::move(evidence);
        return response;
    };
    const auto planned = [](Response response, const std::string& due) {
        response.action = {"自動ロックを5分にする", "庶務係長", due};
        return response;
    };

    Item lock = item("6.4-03", "席を離れるとき、端末の画面はロックされていますか。", 2);
    Item backup = item("6.6-04", "業務に欠かせないデータの控えを、決めた周期で取っていますか。", 3);
    backup.critical = true;
    Item trained = number_item("6.5-07");
    trained.question = "直近12か月に研修を受けた職員は何％ですか。";
    Item place = choice_item("6.4-20", {{"own", "自庁舎"}, {"dc", "データセンター"}});
    place.question = "サーバはどこにありますか。";
    Item service = item("6.8-09", "このサービスのパスワードを、担当者だけが知っていますか。");
    service.each = "service";
    Item door = item("6.4-04", "部屋の鍵を掛けていますか。");
    Item mail = item("6.5-01", "不審なメールを開かずに知らせていますか。");
    Item media = item("6.5-02", "持ち出す媒体を台帳に書いていますか。");
    Item fax = item("6.5-03", "ファクシミリの宛先を確かめていますか。");
    Item old_name = item("6.7-01", "事故の連絡先を決めていますか。");
    Item combined = item("6.7-02", "事故の訓練をし、結果を記録していますか。");
    Item report = item("6.7-03", "訓練の計画がありますか。");
    Item exception = item("9-01", "例外措置の記録がありますか。");
    Item open_item = item("9-02", "点検の結果を報告していますか。");

    Checklist earlier =
        checklist_of({section("6(4)", {lock, door, place}), section("6(5)", {mail, media, fax, trained}),
            section("6(6)", {backup}), section("6(7)", {old_name, combined, report}),
            section("6(8)", {service}), section("9", {exception, open_item})});

    Item new_door = door;
    new_door.question = "部屋と窓の鍵を、退庁のときに掛けていますか。";
    new_door.meaning = new_door.question;
    Item new_name = replacing(old_name, {"6.7-01"});
    new_name.id = "6.7-11";
    Item drill = replacing(item("6.7-12", "事故の訓練をしていますか。"), {"6.7-02"});
    Item record = replacing(item("6.7-13", "訓練の結果を記録していますか。"), {"6.7-02"});
    Item stricter = report;
    stricter.meaning += " 基準を改めた";
    Item cloud = item("6.8-20", "クラウドサービスの利用を届け出ていますか。");
    Item heavier = media;
    heavier.weight = 2;
    Item reworded_mail = mail;
    reworded_mail.question = "不審なメールを開かずに、すぐ知らせていますか。";
    reworded_mail.meaning = reworded_mail.question;
    reworded_mail.comparable = true;
    reworded_mail.remark = "「すぐ」を補っただけ";
    Checklist later = next_edition(checklist_of(
        {section("6(4)", {lock, new_door, place}), section("6(5)", {reworded_mail, heavier, trained}),
            section("6(6)", {backup}), section("6(7)", {new_name, drill, record, stricter}),
            section("6(8)", {service, cloud}), section("9", {exception, open_item})}));

    Answers was;
    was.subjects["service"] = {"広報X", "公式動画"};
    was.responses = {{"6.4-03", planned(with(level("partial"), "", {"設定画面"}), "2026-03-31")},
        {"6.4-04", level("met")}, {"6.4-20", level("own")}, {"6.5-01", level("unmet")},
        {"6.5-02", with(level("met"), "", {"台帳"})}, {"6.5-03", level("met")}, {"6.5-07", number(96)},
        {"6.6-04", level("met")}, {"6.7-01", level("unmet")}, {"6.7-02", level("partial")},
        {"6.7-03", level("met")}, {"6.8-09@広報X", level("met")}, {"6.8-09@公式動画", level("unmet")},
        {"9-01", level("unmet")}};
    Answers is;
    is.subjects["service"] = {"広報X", "掲示板"};
    is.responses = {{"6.4-03", planned(level("unmet"), "2027-03-31")}, {"6.4-04", level("met")},
        {"6.4-20", level("dc")}, {"6.5-01", level("met")},
        {"6.5-02", with(level("met"), "毎月確かめている", {"台帳", "貸出簿"})}, {"6.5-07", number(97)},
        {"6.6-04", level("partial")}, {"6.7-11", with(level("met"), "", {"連絡網"})},
        {"6.7-12", level("met")}, {"6.7-13", level("unmet")}, {"6.7-03", level("unmet")},
        {"6.8-09@広報X", level("met")}, {"6.8-09@掲示板", level("partial")}, {"6.8-20", level("met")},
        {"9-01", with(not_applicable("no_case"), "申請がなかった", {})}, {"9-02", level("met")}};
    return {year_of(2025, earlier, was), year_of(2026, later, is)};
}

} // namespace tenken::test
