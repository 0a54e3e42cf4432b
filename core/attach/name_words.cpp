// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/name_words.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"

namespace ree {
namespace {

// English, Russian, Kazakh, Kyrgyz and Uzbek words that stand in the name of any deposit, blanks between.
constexpr std::string_view genericWords =
    "deposit deposits mine mines mining project projects prospect prospects occurrence occurrences field fields area "
    "areas ore ores orefield district group zone zones body orebody showing property licence license site block "
    "section colliery quarry pit open openpit underground operation operations the of and de no nr number mineral "
    "mineralization massif intrusion complex river basin region system target main "
    "месторождение месторождения рудник шахта разрез карьер участок участки рудопроявление проявление поле рудное "
    "рудный узел зона площадь объект группа проект массив интрузия комплекс им имени и бассейн "
    "кенорны кен орны кеніш кеніші кенорын алаңы ауданы учаскесі жобасы шахтасы "
    "кени чыккан жери участогу рудниги долбоору жер "
    "koni kon konlari maydoni uchastkasi loyihasi maydon кони конлари майдони";

using Bits = std::pair<std::string_view, std::uint32_t>;

constexpr std::uint32_t north = 1, south = 2, east = 4, west = 8, upper = 16, lower = 32, middle = 64, central = 128,
                        fresh = 256, old = 512, big = 1024, small = 2048, left = 4096, right = 8192;
constexpr std::array<std::uint32_t, 6> axes{north | south, east | west, upper | lower | middle,
                                            fresh | old,   big | small, left | right};

constexpr std::array<Bits, 14> sideWords{{
    {"north northern severny severnyi severnoe severnaya северный северное северная северо солтүстік түндүк тундук "
     "shimoliy shimol",
     north},
    {"south southern yuzhny yuzhnyi yuzhnoe juzhnyj juzhny южный южное южная юго оңтүстік түштүк tushtuk janubiy "
     "zhanubiy",
     south},
    {"east eastern vostochny vostochnyi vostochnoe восточный восточное восточная восточно шығыс чыгыш sharqiy", east},
    {"west western zapadny zapadnyi zapadnoe западный западное западная западно батыс батыш garbiy", west},
    {"upper verkhnee verkhneye verkhny verkhnii verkhne верхний верхнее верхняя верхне жоғарғы zhogargy жогорку "
     "joqori yuqori",
     upper},
    {"lower nizhnee nizhneye nizhny nizhnii nizhne нижний нижнее нижняя нижне төменгі төмөнкү quyi", lower},
    {"middle sredny srednee srednii средний среднее средняя средне ортаңғы орто orta", middle},
    {"central centre center tsentralny tsentralnyi centralny центральный центральное центральная", central},
    {"new novy novyi novoe novaya новый новое новая ново жаңа zhana jana жаны yangi", fresh},
    {"old stary staryi staroe staraya старый старое старая старо ескі эски eski", old},
    {"big great greater large bolshoy bolshoi bolshaya bolshoe большой большая большое үлкен чоң chon katta", big},
    {"small little minor maly malyi malaya maloe малый малая малое кіші kishi кичи kichi kichik", small},
    {"left levy levoberezhny левый левобережный", left},
    {"right pravy pravoberezhny правый правобережный", right},
}};

constexpr std::array<Bits, 12> kindWords{{
    {"tailings tailing tails dump dumps хвостохранилище хвосты отвал отвалы otvaly khvostokhranilishche", tailingsKind},
    {"coal уголь угольный угольное көмір komir", 2},
    {"plant smelter refinery mill factory завод комбинат фабрика", 4},
    {"carbonatite carbonatites карбонатит карбонатиты", 8},
    {"pegmatite pegmatites пегматит пегматиты пегматитовое", 16},
    {"placer placers россыпь россыпи", 32},
    {"phosphorite phosphorites phosphate phosphates фосфорит фосфориты", 64},
    {"celestine barite potash salt brine brines целестин барит соль калий", 128},
    {"granite granites granitoids syenite гранит гранитоиды сиенит", 256},
    {"gold copper iron nickel tungsten molybdenum tin lead zinc uranium золото медь железо никель вольфрам уран", 512},
    {"pipe pipes dyke dykes vein veins трубка трубки дайка жила", 1024},
    {"crust crusts laterite кора латерит", 2048},
}};

// Numbers in words, as sections and tailings ponds are counted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> numberWords{{
    {"1st first one первый первое", "1"},
    {"2nd second two второй второе", "2"},
    {"3rd third three третий третье", "3"},
    {"4th fourth four четвертый четвёртый", "4"},
    {"5th fifth five пятый", "5"},
    {"6th sixth six шестой", "6"},
    {"7th seventh seven седьмой", "7"},
    {"8th eighth eight восьмой", "8"},
    {"9th ninth nine девятый", "9"},
    {"10th tenth ten десятый", "10"},
}};

using Index = std::unordered_map<std::string, NameWord>;

void addWords(Index& index, std::string_view words, NameWord meaning) {
    for (const auto word : splitList(words, " "))
        index.emplace(soundOf(foldText(word)), meaning);
}

const Index& nameWords() {
    static const Index index = [] {
        Index words;
        for (const auto& [list, number] : numberWords)
            addWords(words, list, {NameWord::Role::Number, 0, number});
        for (const auto& [list, bits] : sideWords)
            addWords(words, list, {NameWord::Role::Side, bits, {}});
        for (const auto& [list, bits] : kindWords)
            addWords(words, list, {NameWord::Role::Kind, bits, {}});
        addWords(words, genericWords, {});
        return words;
    }();
    return index;
}

/// Longest first; what is not listed stays.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> sounds{
    {{"shch", "x"}, {"tsk", "tsk"}, {"sch", "x"}, {"dzh", "j"}, {"tch", "q"}, {"iia", "ia"}, {"iie", "e"},
     {"sh", "x"},   {"ch", "q"},    {"zh", "j"},  {"kh", "h"},  {"gh", "g"},  {"ph", "f"},   {"ts", "c"},
     {"tz", "c"},   {"ck", "k"},    {"ie", "e"},  {"q", "k"},   {"x", "h"},   {"w", "v"},    {"c", "k"}}};

bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

constexpr std::size_t shortestStem = 4;

bool dropEnding(std::string& sound, std::string_view ending) {
    if (sound.size() < ending.size() + shortestStem || !sound.ends_with(ending))
        return false;
    sound.resize(sound.size() - ending.size());
    return true;
}

} // namespace

std::string soundOf(std::string_view folded) {
    std::string sound;
    const auto add = [&sound](char c) {
        // "Aktyuz" and "Ak-Tuz": the glide before u is written or not.
        if (c == 'u' && sound.size() >= 2 && sound.back() == 'i' && !isVowel(sound[sound.size() - 2]))
            sound.pop_back();
        if (sound.empty() || sound.back() != c)
            sound += c;
    };
    for (std::size_t i = 0; i < folded.size();) {
        const auto rest = folded.substr(i);
        std::string_view to = rest.substr(0, 1);
        std::size_t taken = 1;
        for (const auto& [letters, letter] : sounds)
            if (rest.starts_with(letters)) {
                to = letter;
                taken = letters.size();
                break;
            }
        for (const char c : to)
            add(c);
        i += taken;
    }
    return sound;
}

std::string withoutEnding(std::string sound) {
    for (const auto ending : {"skoe", "skaia", "skoi", "ski", "skoo"})
        if (dropEnding(sound, ending))
            return sound;
    for (const auto ending : {"oe", "aia", "oi"})
        if (dropEnding(sound, ending))
            return sound;
    return sound;
}

std::optional<NameWord> nameWordFor(std::string_view sound) {
    const Index& words = nameWords();
    const auto it = words.find(std::string(sound));
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

std::uint32_t takeSidePrefix(std::string& sound) {
    static constexpr std::array<Bits, 8> prefixes{{{"verhne", upper},
                                                   {"nijne", lower},
                                                   {"sredne", middle},
                                                   {"severo", north},
                                                   {"ujno", south},
                                                   {"iujno", south},
                                                   {"vostoqno", east},
                                                   {"zapadno", west}}};
    for (const auto& [prefix, bits] : prefixes)
        if (sound.size() >= prefix.size() + shortestStem && sound.starts_with(prefix)) {
            sound.erase(0, prefix.size());
            return bits;
        }
    return 0;
}

bool sidesExclude(std::uint32_t a, std::uint32_t b) {
    for (const std::uint32_t axis : axes)
        if ((a & axis) != 0 && (b & axis) != 0 && (a & axis) != (b & axis))
            return true;
    return false;
}

} // namespace ree
