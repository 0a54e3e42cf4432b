// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include <QStringList>

#include "tests/app/briefing/office_file.h"

namespace ree::testing {
namespace {

namespace fs = std::filesystem;

/// Children in the order of the schemas (ISO/IEC 29500-1, annex A; transitional), of the elements that we write.
/// "x!" must be there, "x|y" is a choice, "x*" may come again, and a choice may too.
const std::map<QString, QString>& childrenByElement() {
    static const QString fill = "a:noFill|a:solidFill|a:gradFill";
    static const QString run = "a:ln " + fill + " a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick";
    static const QString body = "a:bodyPr! a:lstStyle a:p!*";
    static const QString line = fill + " a:prstDash a:round";
    static const QString paragraph = "a:lnSpc a:spcBef a:spcAft a:buClrTx a:buNone a:tabLst a:defRPr a:extLst";
    static const QString shapes = "p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:pic*";
    static const QString axisStart = "c:axId! c:scaling! c:delete c:axPos! c:majorGridlines c:minorGridlines c:title "
                                     "c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx! "
                                     "c:crosses|c:crossesAt ";
    static const std::map<QString, QString> rules{
        {"p:presentation", "p:sldMasterIdLst! p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz! "
                           "p:embeddedFontLst p:defaultTextStyle"},
        {"p:sldMaster", "p:cSld! p:clrMap! p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles"},
        {"p:sldLayout", "p:cSld! p:clrMapOvr p:transition p:timing p:hf"},
        {"p:sld", "p:cSld! p:clrMapOvr p:transition p:timing"},
        {"p:notesMaster", "p:cSld! p:clrMap! p:hf p:notesStyle"},
        {"p:notes", "p:cSld! p:clrMapOvr"},
        {"p:txStyles", "p:titleStyle p:bodyStyle p:otherStyle"},
        {"p:cSld", "p:bg p:spTree!"},
        {"p:bg", "p:bgPr|p:bgRef!"},
        {"p:bgPr", fill + "! a:effectLst"},
        {"p:spTree", shapes},
        {"p:grpSp", shapes},
        {"p:nvGrpSpPr", "p:cNvPr! p:cNvGrpSpPr! p:nvPr!"},
        {"p:grpSpPr", "a:xfrm " + fill},
        {"p:sp", "p:nvSpPr! p:spPr! p:style p:txBody"},
        {"p:nvSpPr", "p:cNvPr! p:cNvSpPr! p:nvPr!"},
        {"p:spPr", "a:xfrm a:custGeom|a:prstGeom " + fill + " a:ln a:effectLst"},
        {"p:pic", "p:nvPicPr! p:blipFill! p:spPr! p:style"},
        {"p:nvPicPr", "p:cNvPr! p:cNvPicPr! p:nvPr!"},
        {"p:blipFill", "a:blip a:srcRect a:tile|a:stretch"},
        {"p:graphicFrame", "p:nvGraphicFramePr! p:xfrm! a:graphic!"},
        {"p:nvGraphicFramePr", "p:cNvPr! p:cNvGraphicFramePr! p:nvPr!"},
        {"p:xfrm", "a:off! a:ext!"},
        {"a:xfrm", "a:off! a:ext! a:chOff a:chExt"},
        {"a:prstGeom", "a:avLst"},
        {"a:graphic", "a:graphicData!"},
        {"p:txBody", body},
        {"a:txBody", body},
        {"c:txPr", body},
        {"c:rich", body},
        {"a:p", "a:pPr a:r|a:br|a:fld* a:endParaRPr"},
        {"a:pPr", paragraph},
        {"a:lvl1pPr", paragraph},
        {"a:r", "a:rPr a:t!"},
        {"a:br", "a:rPr"},
        {"a:rPr", run},
        {"a:defRPr", run},
        {"a:endParaRPr", run},
        {"a:ln", line},
        {"a:lnL", line},
        {"a:lnR", line},
        {"a:lnT", line},
        {"a:lnB", line},
        {"a:tbl", "a:tblPr a:tblGrid! a:tr*"},
        {"a:tblGrid", "a:gridCol*"},
        {"a:tr", "a:tc*"},
        {"a:tc", "a:txBody a:tcPr"},
        {"a:tcPr", "a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D " + fill},
        {"a:theme", "a:themeElements! a:objectDefaults a:extraClrSchemeLst"},
        {"a:themeElements", "a:clrScheme! a:fontScheme! a:fmtScheme!"},
        {"a:clrScheme", "a:dk1! a:lt1! a:dk2! a:lt2! a:accent1! a:accent2! a:accent3! a:accent4! a:accent5! a:accent6! "
                        "a:hlink! a:folHlink!"},
        {"a:fontScheme", "a:majorFont! a:minorFont!"},
        {"a:majorFont", "a:latin! a:ea! a:cs!"},
        {"a:minorFont", "a:latin! a:ea! a:cs!"},
        {"a:fmtScheme", "a:fillStyleLst! a:lnStyleLst! a:effectStyleLst! a:bgFillStyleLst!"},
        {"c:chartSpace", "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart! c:spPr c:txPr "
                         "c:externalData c:printSettings"},
        {"c:chart", "c:title c:autoTitleDeleted c:plotArea! c:legend c:plotVisOnly c:dispBlanksAs"},
        {"c:title", "c:tx c:layout c:overlay c:spPr c:txPr"},
        {"c:plotArea", "c:layout c:barChart|c:scatterChart! c:valAx|c:catAx* c:spPr"},
        {"c:barChart", "c:barDir! c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines c:axId!*"},
        {"c:scatterChart", "c:scatterStyle! c:varyColors c:ser* c:dLbls c:axId!*"},
        {"c:ser", "c:idx! c:order! c:tx c:spPr c:invertIfNegative c:marker c:dPt* c:dLbls c:trendline c:errBars c:cat "
                  "c:val c:xVal c:yVal c:smooth"},
        {"c:marker", "c:symbol c:size c:spPr"},
        {"c:dLbls", "c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName "
                    "c:showPercent c:showBubbleSize"},
        {"c:tx", "c:strRef|c:rich!"},
        {"c:strRef", "c:f! c:strCache"},
        {"c:numRef", "c:f! c:numCache"},
        {"c:strCache", "c:ptCount c:pt*"},
        {"c:numCache", "c:formatCode c:ptCount c:pt*"},
        {"c:pt", "c:v!"},
        {"c:catAx", axisStart + "c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl"},
        {"c:valAx", axisStart + "c:crossBetween c:majorUnit c:minorUnit"},
        {"c:scaling", "c:logBase c:orientation c:max c:min"},
        {"c:legend", "c:legendPos c:layout c:overlay c:spPr c:txPr"},
        {"c:externalData", "c:autoUpdate"}};
    return rules;
}

class Checker {
public:
    explicit Checker(const OfficeFile& file) : m_file(file) {}

    std::vector<std::string> run() {
        checkNames();
        checkContentTypes();
        for (const auto& [name, bytes] : m_file.parts)
            if (isXml(name))
                checkXml(name);
        checkNeeded();
        checkReach();
        return std::move(m_problems);
    }

private:
    struct Relationship {
        std::string type, target;
        bool outside = false;
    };

    void say(const std::string& part, const QString& problem) {
        m_problems.push_back(part + ": " + problem.toStdString());
    }
    static bool isXml(const std::string& name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

    void checkNames() {
        static const std::regex legal(
            "(\\[Content_Types\\]\\.xml|_rels/\\.rels|([A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+[^./])");
        std::set<QString> seen;
        for (const std::string& name : m_file.order) {
            if (!std::regex_match(name, legal))
                say(name, "is no legal name");
            if (!seen.insert(QString::fromStdString(name).toLower()).second)
                say(name, "is there twice");
        }
        if (m_file.order.empty() || m_file.order.front() != "[Content_Types].xml")
            say("[Content_Types].xml", "is not the first");
    }

    void checkContentTypes() {
        const XmlNode types = m_file.xml("[Content_Types].xml");
        std::set<std::string> endings, overrides;
        for (const XmlNode& type : types.children)
            if (type.name == "Default")
                endings.insert("." + type.attribute("Extension").toStdString());
            else
                overrides.insert(type.attribute("PartName").toStdString());
        for (const std::string& name : m_file.order) {
            const bool own = overrides.contains("/" + name);
            // What is told by ".xml" alone is no part that a slide program knows.
            if (name != "[Content_Types].xml" && !own &&
                (name.ends_with(".xml") || !endings.contains(name.substr(std::min(name.rfind('.'), name.size())))))
                say(name, "has no content type");
        }
        for (const std::string& name : overrides)
            if (!m_file.parts.contains(name.substr(1)))
                say(name, "has a content type and is not there");
    }

    std::map<QString, Relationship> relationshipsOf(const std::string& part) {
        const fs::path path(part);
        const std::string name = (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
        std::map<QString, Relationship> found;
        for (const XmlNode& one : m_file.xml(name).children) {
            const std::string target = one.attribute("Target").toStdString();
            const bool outside = one.attribute("TargetMode") == "External";
            const std::string inside = (path.parent_path() / target).lexically_normal().generic_string();
            if (!outside && !m_file.parts.contains(inside))
                say(name, "leads to " + QString::fromStdString(inside) + ", which is not there");
            const std::string type = one.attribute("Type").section('/', -1).toStdString();
            if (!found.emplace(one.attribute("Id"), Relationship{type, outside ? target : inside, outside}).second)
                say(name, "has an id twice: " + one.attribute("Id"));
        }
        return found;
    }

    void checkXml(const std::string& name) {
        const XmlNode root = m_file.xml(name);
        if (root.name.isEmpty())
            return say(name, "is not well-formed XML");
        if (name.ends_with(".rels") || name == "[Content_Types].xml")
            return;
        checkOrder(name, root);
        checkReferences(name, root);
        checkIds(name, root);
    }

    /// What is referred to by id is declared, and what is declared to be referred to by id is.
    void checkReferences(const std::string& name, const XmlNode& root) {
        static const std::set<std::string> explicitTypes{"slide", "slideMaster", "image",      "hyperlink",
                                                         "chart", "package",     "notesMaster"};
        std::set<QString> used;
        collectIds(root, used);
        const auto declared = relationshipsOf(name);
        for (const QString& id : used)
            if (!declared.contains(id))
                say(name, "refers to " + id + ", which is not declared");
        const bool names =
            name.starts_with("ppt/presentation") || name.starts_with("ppt/slides/") || name.starts_with("ppt/charts/");
        for (const auto& [id, one] : declared)
            if (names && explicitTypes.contains(one.type) && !used.contains(id))
                say(name, "declares and does not use " + id);
    }
    static void collectIds(const XmlNode& node, std::set<QString>& used) {
        for (const auto& [key, value] : node.attributes)
            if (key.startsWith("r:"))
                used.insert(value);
        for (const XmlNode& child : node.children)
            collectIds(child, used);
    }

    void checkIds(const std::string& name, const XmlNode& root) {
        std::set<QString> ids;
        for (const XmlNode* shape : root.all("p:cNvPr")) {
            const QString id = shape->attribute("id");
            if (id.toUInt() == 0 || !ids.insert(id).second)
                say(name, "has a wrong or second id " + id);
        }
    }

    void checkOrder(const std::string& name, const XmlNode& node) {
        const auto rule = childrenByElement().find(node.name);
        if (rule != childrenByElement().end() && node.attribute("r:id").isEmpty()) // not what only refers to a chart
            checkChildren(name, node, rule->second.split(' ', Qt::SkipEmptyParts));
        for (const XmlNode& child : node.children)
            checkOrder(name, child);
    }

    void checkChildren(const std::string& name, const XmlNode& node, const QStringList& rule) {
        qsizetype at = 0;
        std::vector<int> counts(static_cast<std::size_t>(rule.size()), 0);
        const auto matches = [&rule](qsizetype i, const QString& child) {
            return QString(rule[i]).remove('!').remove('*').split('|').contains(child);
        };
        for (const XmlNode& child : node.children) {
            qsizetype found = at;
            while (found < rule.size() && !matches(found, child.name))
                ++found;
            if (found == rule.size())
                return say(name, child.name + " is unknown or out of order in " + node.name);
            at = found;
            if (++counts[static_cast<std::size_t>(found)] > 1 && !rule[found].contains('*'))
                say(name, child.name + " is twice in " + node.name);
        }
        for (qsizetype i = 0; i < rule.size(); ++i)
            if (rule[i].contains('!') && counts[static_cast<std::size_t>(i)] == 0)
                say(name, rule[i] + " is missing in " + node.name);
    }

    /// What a part must lead to, once, though nothing in it refers to it by id.
    void checkNeeded() {
        static const std::vector<std::pair<std::string, std::vector<std::string>>> needed{
            {"ppt/presentation.xml", {"theme", "presProps", "viewProps", "tableStyles"}},
            {"ppt/slideMasters/", {"theme"}},
            {"ppt/slideLayouts/", {"slideMaster"}},
            {"ppt/slides/", {"slideLayout"}},
            {"ppt/notesMasters/", {"theme"}},
            {"ppt/notesSlides/", {"notesMaster", "slide"}}};
        for (const std::string& name : m_file.order)
            for (const auto& [start, types] : needed)
                if (name.starts_with(start) && name.ends_with(".xml"))
                    for (const std::string& type : types)
                        if (countOf(name, type) != 1)
                            say(name, "does not lead to one " + QString::fromStdString(type));
    }
    std::size_t countOf(const std::string& part, const std::string& type) {
        const auto all = relationshipsOf(part);
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&type](const auto& one) { return one.second.type == type; }));
    }

    /// Programs drop, or complain of, what no relationship leads to.
    void checkReach() {
        std::set<std::string> reached;
        std::vector<std::string> waiting{""};
        while (!waiting.empty()) {
            const std::string part = waiting.back();
            waiting.pop_back();
            for (const auto& [id, one] : relationshipsOf(part))
                if (!one.outside && reached.insert(one.target).second)
                    waiting.push_back(one.target);
        }
        for (const std::string& name : m_file.order)
            if (!name.ends_with(".rels") && name != "[Content_Types].xml" && !reached.contains(name))
                say(name, "cannot be reached");
    }

    const OfficeFile& m_file;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> problemsOf(const OfficeFile& file) { return Checker(file).run(); }

} // namespace ree::testing
