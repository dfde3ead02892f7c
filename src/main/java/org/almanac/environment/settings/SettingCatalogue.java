package org.almanac.environment.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.environment.SettingsGroup;

/**
 * Every system setting that an export can carry: seed 003, "Settings options for solution export", with the columns of the
 * table {@code organization}. The groups relationship roles, sales and external applications have parameters and no settings
 * (dataverse-semantics 5.3). The service calendar's appearance is the configuration of another table and has no column; its
 * name here is Almanac's.
 */
public final class SettingCatalogue {

    private static final String BLOCKED =
            "ade;adp;app;asa;ashx;asmx;asp;bas;bat;cdx;cer;chm;class;cmd;com;config;cpl;crt;"
                    + "csh;dll;exe;fxp;hlp;hta;htr;htw;ida;idc;idq;inf;ins;isp;its;jar;js;jse;ksh;lnk;mad;maf;mag;mam;maq;mar;mas;"
                    + "mat;mau;mav;maw;mda;mdb;mde;mdt;mdw;mdz;msc;msh;msh1;msh1xml;msh2;msh2xml;mshxml;msi;msp;mst;ops;pcd;pif;"
                    + "prf;prg;printer;pst;reg;rem;scf;scr;sct;shb;shs;shtm;shtml;soap;stm;tmp;url;vb;vbe;vbs;vsmacros;vss;vst;"
                    + "vsw;ws;wsc;wsf;wsh";

    private static final List<SystemSetting> ALL = List.of(
            text(SettingsGroup.AUTO_NUMBERING, "campaignprefix", "Campaign Prefix", "CMP"),
            text(SettingsGroup.AUTO_NUMBERING, "caseprefix", "Case Prefix", "CAS"),
            text(SettingsGroup.AUTO_NUMBERING, "contractprefix", "Contract Prefix", "CNR"),
            text(SettingsGroup.AUTO_NUMBERING, "invoiceprefix", "Invoice Prefix", "INV"),
            text(SettingsGroup.AUTO_NUMBERING, "kbprefix", "Article Prefix", "KBA"),
            text(SettingsGroup.AUTO_NUMBERING, "orderprefix", "Order Prefix", "ORD"),
            number(SettingsGroup.AUTO_NUMBERING, "uniquespecifierlength", "Unique String Length", "6"),
            number(SettingsGroup.CALENDAR, "calendartype", "Calendar Type", "0"),
            number(SettingsGroup.CALENDAR, "dateformatcode", "Date Format Code", "1"),
            text(SettingsGroup.CALENDAR, "dateseparator", "Date Separator", "/"),
            number(SettingsGroup.CALENDAR, "maxappointmentdurationdays", "Max Appointment Duration", "10"),
            flag(SettingsGroup.CALENDAR, "showweeknumber", "Show Week Number", "0"),
            number(SettingsGroup.CALENDAR, "timeformatcode", "Time Format Code", "0"),
            number(SettingsGroup.CALENDAR, "weekstartdaycode", "Week Start Day Code", "0"),
            flag(SettingsGroup.CUSTOMIZATION, "isappmode", "Is Application Mode Enabled", "0"),
            flag(
                    SettingsGroup.EMAIL_TRACKING,
                    "allowunresolvedpartiesonemailsend",
                    "Allow Unresolved Address Email Send",
                    "0"),
            flag(SettingsGroup.EMAIL_TRACKING, "ignoreinternalemail", "Ignore Internal Email", "1"),
            number(SettingsGroup.EMAIL_TRACKING, "maximumtrackingnumber", "Max Tracking Number", "999"),
            flag(SettingsGroup.EMAIL_TRACKING, "rendersecureiframeforemail", "Render Secure Frame For Email", "1"),
            text(SettingsGroup.EMAIL_TRACKING, "trackingprefix", "Tracking Prefix", "CRM:"),
            number(SettingsGroup.EMAIL_TRACKING, "trackingtokenidbase", "Tracking Token Base", "0"),
            number(SettingsGroup.EMAIL_TRACKING, "trackingtokeniddigits", "Tracking Token Digits", "3"),
            text(SettingsGroup.GENERAL, "blockedattachments", "Block Attachments", BLOCKED),
            number(SettingsGroup.GENERAL, "currencyformatcode", "Currency Format Code", "0"),
            text(SettingsGroup.GENERAL, "currencysymbol", "Currency Symbol", "$"),
            number(SettingsGroup.GENERAL, "fullnameconventioncode", "Full Name Display Order", "1"),
            flag(SettingsGroup.GENERAL, "presenceenabled", "Presence Enabled", "1"),
            number(SettingsGroup.GENERAL, "negativeformatcode", "Negative Format", "1"),
            text(SettingsGroup.GENERAL, "numberformat", "Number Format", "us"),
            number(SettingsGroup.GENERAL, "pricingdecimalprecision", "Pricing Decimal Precision", "2"),
            flag(SettingsGroup.GENERAL, "sharetopreviousowneronassign", "Share To Previous Owner On Assign", "0"),
            flag(SettingsGroup.MARKETING, "allowautoresponsecreation", "Allow Automatic Response Creation", "1"),
            flag(SettingsGroup.MARKETING, "allowautounsubscribe", "Allow Automatic Unsubscribe", "1"),
            flag(
                    SettingsGroup.MARKETING,
                    "allowautounsubscribeacknowledgement",
                    "Allow Automatic Unsubscribe Acknowledgement",
                    "1"),
            flag(SettingsGroup.MARKETING, "allowmarketingemailexecution", "Allow Marketing Email Execution", "1"),
            flag(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "allowaddressbooksyncs",
                    "Allow Address Book Synchronization",
                    "1"),
            flag(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "allowofflinescheduledsyncs",
                    "Allow Offline Scheduled Synchronization",
                    "1"),
            flag(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "allowoutlookscheduledsyncs",
                    "Allow Scheduled Synchronization",
                    "1"),
            number(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "emailsendpollingperiod",
                    "Email Send Polling Frequency",
                    "15"),
            number(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "minaddressbooksyncinterval",
                    "Min Address Synchronization Frequency",
                    "24"),
            number(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "minofflinesyncinterval",
                    "Min Offline Synchronization Frequency",
                    "15"),
            number(
                    SettingsGroup.OUTLOOK_SYNCHRONIZATION,
                    "minoutlooksyncinterval",
                    "Min Synchronization Frequency",
                    "15"),
            number(SettingsGroup.OUTLOOK_SYNCHRONIZATION, "tagmaxaggressivecycles", "Auto-Tag Max Cycles", "10"),
            number(SettingsGroup.OUTLOOK_SYNCHRONIZATION, "tagpollingperiod", "Auto-Tag Interval", "300"),
            text(
                    SettingsGroup.ISV_CONFIG,
                    "servicecalendarappearance",
                    "Service Calendar Appearance Configuration",
                    ""));

    private static final Map<String, SystemSetting> BY_COLUMN =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SystemSetting::column, Function.identity()));

    private SettingCatalogue() {}

    private static SystemSetting text(SettingsGroup group, String column, String label, String platformDefault) {
        return new SystemSetting(group, column, label, SettingType.TEXT, platformDefault);
    }

    private static SystemSetting number(SettingsGroup group, String column, String label, String platformDefault) {
        return new SystemSetting(group, column, label, SettingType.NUMBER, platformDefault);
    }

    private static SystemSetting flag(SettingsGroup group, String column, String label, String platformDefault) {
        return new SystemSetting(group, column, label, SettingType.FLAG, platformDefault);
    }

    /** Group by group, each in the order of the platform's page. */
    public static List<SystemSetting> all() {
        return ALL;
    }

    /** The setting of that column, in any case. */
    public static Optional<SystemSetting> find(String column) {
        return Optional.ofNullable(BY_COLUMN.get(column.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * What an export of the groups carries: every setting of them with the value in force, by column.
     *
     * @param values what differs from the platform's default
     */
    public static Map<String, String> carried(Collection<SettingsGroup> groups, Map<String, String> values) {
        Map<String, String> result = new TreeMap<>();
        for (SystemSetting setting : ALL) {
            if (groups.contains(setting.group())) {
                result.put(setting.column(), values.getOrDefault(setting.column(), setting.platformDefault()));
            }
        }
        return result;
    }
}
