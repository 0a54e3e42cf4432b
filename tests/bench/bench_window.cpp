// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <string>
#include <vector>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "tests/bench/bench.h"

namespace ree::bench {
namespace {

constexpr int patienceMs = 60000;

/// The program, started as a user would start it, whose standard error comes here. Ended when this goes out of scope.
class Program {
public:
    explicit Program(const std::string& path) {
        int ends[2];
        if (pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        std::string name = path;
        std::string option = "--timings";
        char* arguments[] = {name.data(), option.data(), nullptr};
        const int failed = posix_spawn(&m_pid, path.c_str(), &actions, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_told = ends[0];
        if (failed != 0)
            throw std::runtime_error("cannot start " + path);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() {
        ::close(m_told);
        if (m_pid > 0 && kill(m_pid, SIGTERM) == 0)
            waitpid(m_pid, nullptr, 0);
    }

    /// The first whole line that holds `word`.
    [[nodiscard]] std::string lineWith(const std::string& word) const {
        std::string text;
        char part[4096];
        for (pollfd wait{m_told, POLLIN, 0}; poll(&wait, 1, patienceMs) > 0;) {
            const ssize_t got = read(m_told, part, sizeof part);
            if (got <= 0)
                break;
            text.append(part, static_cast<std::size_t>(got));
            const std::size_t at = text.find(word);
            if (at == std::string::npos || text.find('\n', at) == std::string::npos)
                continue;
            const std::size_t begin = text.rfind('\n', at) + 1; // npos + 1 is the begin of the text
            return text.substr(begin, text.find('\n', at) - begin);
        }
        throw std::runtime_error("the program did not tell of " + word + ": " + text);
    }

private:
    pid_t m_pid = -1;
    int m_told = -1;
};

void startOften(const std::filesystem::path& folder) {
    const auto path = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "ree-atlas";
    setenv("XDG_CONFIG_HOME", folder.c_str(), 1); // the user's settings are neither used nor changed
    std::vector<double> ms;
    double peakMb = 0;
    for (int i = 0; i <= manyTimes; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const Program program(path.string());
        const std::string line = program.lineWith("\"window_shown\"");
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (i == 0)
            continue; // reads the program from the disk
        ms.push_back(took.count());
        peakMb = nlohmann::json::parse(line).at("peak_mb").get<double>();
    }
    Meter::tell("window_shown", 0, std::move(ms), peakMb);
}

} // namespace

void benchWindow(Meter& meter, const std::filesystem::path& folder) {
    if (meter.wants("window_shown"))
        meter.attempt("window_shown", [&] { startOften(folder); });
}

} // namespace ree::bench
