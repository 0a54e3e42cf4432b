// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/class_family.h"

namespace ree {
namespace {

ClassFamily familyOfCode(ResourceClass resourceClass) {
    switch (resourceClass) {
    case ResourceClass::Proved:
    case ResourceClass::Probable: return ClassFamily::CodeReserves;
    case ResourceClass::Measured:
    case ResourceClass::Indicated:
    case ResourceClass::MeasuredIndicated: return ClassFamily::CodeResources;
    case ResourceClass::Inferred: return ClassFamily::CodeInferred;
    case ResourceClass::MeasuredIndicatedInferred: return ClassFamily::CodeAllResources;
    default: return isForecast(resourceClass) ? ClassFamily::CodeTarget : ClassFamily::CodeUnclassed;
    }
}

ClassFamily familyOfState(ResourceClass resourceClass) {
    if (isForecast(resourceClass))
        return ClassFamily::StateForecast;
    const bool category = resourceClass >= ResourceClass::A && resourceClass <= ResourceClass::ABC1C2;
    return category ? ClassFamily::StateReserves : ClassFamily::StateUnclassed;
}

} // namespace

ClassFamily familyOf(ReportingSystem system, ResourceClass resourceClass) {
    if (isCodeCompliant(system))
        return familyOfCode(resourceClass);
    switch (system) {
    case ReportingSystem::Gkz:
    case ReportingSystem::StateRegister: return familyOfState(resourceClass);
    case ReportingSystem::Unfc: return ClassFamily::Unfc;
    default: return isForecast(resourceClass) ? ClassFamily::Forecast : ClassFamily::NotClassified;
    }
}

std::string_view label(ClassFamily family) {
    switch (family) {
    case ClassFamily::CodeReserves: return "Reserves, proved and probable (reporting code)";
    case ClassFamily::CodeResources: return "Resources, measured and indicated (reporting code)";
    case ClassFamily::CodeInferred: return "Resources, inferred (reporting code)";
    case ClassFamily::CodeAllResources: return "Resources, all classes in one figure (reporting code)";
    case ClassFamily::CodeUnclassed: return "Reporting code, class not stated";
    case ClassFamily::StateReserves: return "State reserves A–C2 (GKZ)";
    case ClassFamily::StateUnclassed: return "State register, class not stated";
    case ClassFamily::Unfc: return "UNFC";
    case ClassFamily::StateForecast: return "Forecast P1–P3 (GKZ)";
    case ClassFamily::CodeTarget: return "Exploration target (reporting code)";
    case ClassFamily::Forecast: return "Forecast, by no system";
    case ClassFamily::NotClassified: return "Journal, company or press";
    }
    return {};
}

std::string_view shortLabel(ClassFamily family) {
    switch (family) {
    case ClassFamily::CodeReserves: return "Reserves (code)";
    case ClassFamily::CodeResources: return "Measured + indicated";
    case ClassFamily::CodeInferred: return "Inferred";
    case ClassFamily::CodeAllResources: return "All resources (code)";
    case ClassFamily::CodeUnclassed: return "Code, no class";
    case ClassFamily::StateReserves: return "GKZ A–C2";
    case ClassFamily::StateUnclassed: return "State register";
    case ClassFamily::Unfc: return "UNFC";
    case ClassFamily::StateForecast: return "GKZ P1–P3";
    case ClassFamily::CodeTarget: return "Exploration target";
    case ClassFamily::Forecast: return "Forecast";
    case ClassFamily::NotClassified: return "Unclassed";
    }
    return {};
}

int breadth(ResourceClass resourceClass) {
    switch (resourceClass) {
    case ResourceClass::MeasuredIndicated:
    case ResourceClass::ABC1C2: return 4;
    case ResourceClass::MeasuredIndicatedInferred:
    case ResourceClass::ABC1: return 3;
    case ResourceClass::C1C2: return 2;
    case ResourceClass::AB: return 1;
    default: return 0;
    }
}

} // namespace ree
