package org.almanac.environment.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Progress;
import org.almanac.environment.SystemSettings;
import org.almanac.environment.settings.SettingCatalogue;
import org.almanac.environment.settings.SystemSetting;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.SettingChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcSystemSettings implements SystemSettings {

    private final EnvironmentRows environments;
    private final SettingRows settings;
    private final ChangeApplication application;

    JdbcSystemSettings(EnvironmentRows environments, SettingRows settings, ChangeApplication application) {
        this.environments = environments;
        this.settings = settings;
        this.application = application;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Setting> all(EnvironmentName environment) {
        return views(settings.all(environments.get(environment).id()));
    }

    private static List<Setting> views(Map<String, String> values) {
        return SettingCatalogue.all().stream()
                .map(setting -> new Setting(
                        setting.column(),
                        setting.label(),
                        setting.group(),
                        setting.type().name().toLowerCase(java.util.Locale.ROOT),
                        setting.platformDefault(),
                        values.getOrDefault(setting.column(), setting.platformDefault())))
                .toList();
    }

    @Override
    @Transactional
    public List<Setting> change(
            EnvironmentName environment, Map<String, Optional<String>> values, String operationKey) {
        EnvironmentRow row = environments.lock(environment);
        Map<String, String> before = settings.all(row.id());
        StateChange.Draft change = StateChange.draft();
        values.forEach((name, value) -> {
            SystemSetting setting = SettingCatalogue.find(name).orElseThrow(() -> unknown(name));
            String after = value.map(text -> normal(setting, text))
                    .filter(text -> !text.equals(setting.platformDefault()))
                    .orElse(null);
            change.setting(new SettingChange(setting.column(), before.get(setting.column()), after));
        });
        application.apply(row, change.change(), operationKey, "System settings", Progress.SILENT);
        return views(settings.all(row.id()));
    }

    private static String normal(SystemSetting setting, String value) {
        return setting.type()
                .normal(value)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.INVALID_SETTING,
                        "The setting " + setting.column() + " (" + setting.label() + ") must be "
                                + setting.type().wanted() + ".",
                        setting.column()));
    }

    private static BadInput unknown(String name) {
        String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
        return new BadInput(
                ErrorCode.UNKNOWN_SETTING, "There is no system setting '" + shown + "' that exports carry.", shown);
    }
}
